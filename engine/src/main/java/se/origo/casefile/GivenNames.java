package se.origo.casefile;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises names in a text: given names that are common in the county and mean nothing
 * else in Swedish, surnames by their endings, and whatever somebody is said to be called.
 * Not a register: who is called something rare is found only by the last.
 */
final class GivenNames {

	/**
	 * Names that are Swedish words too are left out on purpose (Hans, Björn, Per, Dag,
	 * My, Sten): each "Hans pappa" would be a false alarm.
	 */
	private static final Set<String> NAMES = Set.of(("""
			Abdi Abdul Abdullah Ahmad Ahmed Ahmet Aida Aisha Alan Alexander Alexandra Ali Alice Alicia Alva Amal
			Amanda Amer Amin Amina Amir Amira Amna Anas Andreas Anna Annika Anton Arash Arin Arvid Asha Asma
			Astrid Avin Axel Aya Ayesha Ayse Ayşe Azad Bahar Bashir Berfin Berivan Bilal Bushra Camilla Caroline
			Charlotte Christian Christina Dalal Daniel Daniela David Dilan Diyar Ebba Elias Elif Elin Elina
			Elisabeth Ella Ellen Elsa Emil Emilia Emma Emre Erik Eva Evin Fadi Fadumo Farah Farhad Farida Fatema
			Fatemeh Fatima Fatma Fatuma Felicia Filip Fredrik Fredrika Gabriel Gulsen Gustav Habib Hadi Hala
			Halima Hamid Hamza Hana Hanan Hanna Hasan Hassan Hawa Hawraa Heba Hedda Helena Helin Hiba Hodan
			Hussain Hussein Ibrahim Ida Idil Ifrah Ilhan Iman Ines Ingrid Isabella Ismail Jakob Jamal Jamila
			Jasmin Jasmine Jenny Jesper Joakim Johan Johanna Johannes Jonas Josef Josefin Julia Kajsa Karim Karin
			Karolina Karwan Khadija Khadra Khaled Khalid Klara Kristina Kristoffer Laila Layla Leila Leyla Liam
			Lina Linda Linnea Linnéa Lisa Lovisa Lucas Ludvig Lukas Madina Magnus Mahdi Mahmoud Maja Malak Malin
			Maria Mariam Markus Martin Marwa Maryam Matilda Mattias Mehdi Mehmet Melissa Merve Mikael Minna Moa
			Mohamad Mohamed Mohammad Mohammed Mona Muhammad Mustafa Nada Nadia Najma Nasrin Nathalie Negin Nesrin
			Nicole Niklas Nils Nimo Nina Noor Nora Nour Olivia Omar Oscar Oskar Osman Parisa Parwin Patrik Petra
			Petter Pontus Rabia Rahma Rania Rasha Rebecca Rebecka Reza Rezan Rickard Roja Rojda Rojin Rozan Ruba
			Ruqaya Salma Samira Samuel Sanna Sara Sarah Saynab Sebastian Selin Selma Sevda Shadi Shahad Shirin
			Shler Signe Simon Sofia Sofie Soran Soraya Stina Sumaya Susanne Teresa Therese Thomas Tilda Tobias
			Tomas Tuva Ulrika Usama Victoria Viktor Viktoria Vilma Warda Wilma Yara Yasmin Yasmine Yousef Youssef
			Yusuf Zahra Zainab Zaynab Zeinab Zeynep Zilan Zina
			""").strip().split("\\s+"));

	private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?!\\p{L})");

	private static final Pattern SURNAME = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}{1,20}"
			+ "(?:sson|ström|qvist|kvist|zadeh|oğlu|oglu|ović|ovic)s?(?!\\p{L})");

	private static final Pattern CALLED = Pattern
		.compile("(?iu:(?<!\\p{L})(?:heter|kallas(?: för)?|vid namn|namnet är|namn:)) {1,2}\\p{Lu}\\p{Ll}+");

	private GivenNames() {
	}

	/**
	 * Whether a text names somebody.
	 * @param text a text of plain signs
	 */
	static boolean isIn(String text) {
		return SURNAME.matcher(text).find() || CALLED.matcher(text).find() || hasGivenName(text);
	}

	private static boolean hasGivenName(String text) {
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			for (String part : word.group().split("-")) {
				if (NAMES.contains(part)
						|| (part.endsWith("s") && NAMES.contains(part.substring(0, part.length() - 1)))) {
					return true;
				}
			}
		}
		return false;
	}

}
