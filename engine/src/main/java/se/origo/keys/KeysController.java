package se.origo.keys;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the operator's page: counts of keys by version, never a key or its id. */
@RestController
class KeysController {

	private final Rotation rotation;

	private final KeyRecord onRecord;

	KeysController(Rotation rotation, KeyRecord onRecord) {
		this.rotation = rotation;
		this.onRecord = onRecord;
	}

	@GetMapping("/api/operations/keys")
	Rotation.Standing standing() {
		return this.rotation.standing();
	}

	/** The page asks again until nothing is left. */
	@PostMapping("/api/operations/keys/rewrap")
	Rotation.Standing rewrapSome() {
		this.onRecord.rewraps(this.rotation.standing());
		return this.rotation.rewrapSome();
	}

}
