package dev.muster.identity.credentials;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a one-time link. */
@Controller
class SetPasswordPage {

  private final PasswordSetting passwords;

  SetPasswordPage(PasswordSetting passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/setup")
  ModelAndView show(@RequestParam(defaultValue = "") String token) {
    return passwords.owner(token).map(owner -> form(token, owner)).orElseGet(SetPasswordPage::gone);
  }

  @PostMapping("/setup")
  ModelAndView set(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated) {
    return passwords
        .owner(token)
        .map(owner -> set(token, owner, password, repeated))
        .orElseGet(SetPasswordPage::gone);
  }

  private ModelAndView set(String token, Credential owner, String password, String repeated) {
    var refusal = PasswordRules.refusal(password, repeated, owner.email());
    if (refusal.isPresent()) {
      return refused(form(token, owner), refusal.get());
    }
    return passwords.set(token, password) ? new ModelAndView("redirect:/login?ready") : gone();
  }

  private static ModelAndView form(String token, Credential owner) {
    return new ModelAndView("set-password")
        .addObject("token", token)
        .addObject("email", owner.email())
        .addObject("shortest", PasswordRules.SHORTEST);
  }

  private static ModelAndView refused(ModelAndView form, String refusal) {
    form.addObject("refusal", refusal).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  private static ModelAndView gone() {
    var page = new ModelAndView("link-gone");
    page.setStatus(HttpStatus.GONE);
    return page;
  }
}
