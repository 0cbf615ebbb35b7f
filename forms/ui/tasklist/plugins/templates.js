// Camunda's own templates offer things that our door does not answer: editing groups, dates, other people's tasks, profiles.
// These take their place, and say in words what was an icon.

export const HEADER = `
<div class="navbar-header">
  <button type="button" class="navbar-toggle" ng-class="{open: !!navbarOpen}" ng-click="navbarOpen = !navbarOpen" aria-expanded="{{ !!navbarOpen }}">
    <em class="sr-only">{{ toggleNavigation }}</em><span></span><span></span><span></span>
  </button>
  <a class="navbar-brand app-banner" ng-if="authentication.name" href="#/"><span class="brand-name">Origo</span></a>
</div>
<nav class="cam-nav app-menu" aria-label="Origo">
  <ul ng-class="{collapse: !navbarOpen}" ng-if="authentication.name" ng-cloak>
    <li class="origo-page" ng-repeat="page in $root.origo.pages"><a ng-href="{{ page.href }}" target="_self">{{ page.label }}</a></li>
    <li class="origo-language"><a href ng-click="$root.origo.otherLanguage()" lang="{{ $root.origo.other }}">{{ 'ORIGO_OTHER_LANGUAGE' | translate }}</a></li>
    <li class="origo-me"><span><span class="glyphicon glyphicon-user" aria-hidden="true"></span> {{ $root.origo.display || userName || authentication.name }}</span></li>
    <li class="logout"><a href ng-click="$root.origo.signOut()">{{ signOut }}</a></li>
  </ul>
</nav>
<div ng-transclude class="sections-menu" ng-class="{collapse: !navbarOpen}"></div>`;

export const TASK_META = `
<ul class="meta list-inline origo-meta">
  <li class="due-date" ng-if="task.due" ng-class="{overdue: (task.due | origoPassed)}">
    <span class="glyphicon glyphicon-bell" aria-hidden="true"></span>
    {{ 'DUE_DATE' | translate }}: {{ task.due | camDate }} (<span am-time-ago="task.due"></span>)
  </li>
  <li class="assignee" ng-if="!hasAssignee()">
    <button type="button" class="claim btn btn-primary" ng-click="claim()" ng-disabled="submitInProgress">{{ 'CLAIM_TASK' | translate }}</button>
  </li>
  <li class="assignee" ng-if="hasAssignee()">
    <span class="glyphicon glyphicon-user" aria-hidden="true"></span>
    <span ng-if="isAssignee">{{ 'ASSIGNED_TO_YOU' | translate }}</span>
    <span ng-if="!isAssignee">{{ 'ASSIGNEE' | translate }}: {{ assignee.firstName }} {{ assignee.lastName }}</span>
    <button type="button" class="unclaim btn btn-default" ng-if="isAssignee" ng-click="unclaim()" ng-disabled="submitInProgress">{{ 'UNCLAIM_TASK' | translate }}</button>
  </li>
</ul>`;

export const SORTING_MENU = `
<ul uib-dropdown-menu class="dropdown-menu">
  <li ng-repeat="(name, label) in options"><a href ng-click="handleClick($event, name)">{{ label | translate }}</a></li>
</ul>`;

export const SORTING = `
<span class="sorting-label hidden-xs hidden-sm hidden-md" translate="SORT_BY"></span>
<ol class="sorting-choice list-inline" data-total="{{ sortings.length }}">
  <li ng-repeat="(index, sorting) in sortings" class="sorting-choice dropdown" is-open="openDropdowns[index]" on-toggle="openDropdown(index, open)" uib-dropdown>
    <a href uib-dropdown-toggle class="dropdown-toggle"><span class="sort-by">{{ byLabel(index) }}</span></a>
    <a href ng-click="changeOrder(index)" class="sort-direction glyphicon" aria-label="{{ (sorting.order === 'desc' ? 'DESC' : 'ASC') | translate }}"
       uib-tooltip="{{ (sorting.order === 'desc' ? 'DESC' : 'ASC') | translate }}"
       ng-class="sorting.order === 'asc' ? 'glyphicon-menu-up' : 'glyphicon-menu-down'"></a>
    <ul cam-sorting-dropdown options="$root.origo.sortable" click-handler="changeSorting(index, id, type, value)" reset-function="resetFunctions[index]" change="true"></ul>
  </li>
</ol>`;

export const FOOTER = `
<div class="container-fluid origo-footer">
  <span>{{ 'ORIGO_ZONE' | translate }}</span>
  <span>{{ 'CAM_WIDGET_FOOTER_POWERED_BY' | translate }} <a href="https://camunda.org" rel="noreferrer">Camunda Platform</a> {{ version }}</span>
</div>`;
