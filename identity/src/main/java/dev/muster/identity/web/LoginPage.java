package dev.muster.identity.web;

import dev.muster.identity.Settings;
import dev.muster.identity.credentials.SampleUsers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to log in on; who comes here without a goal goes to the admin UI. */
@Controller
class LoginPage {

  private final Settings settings;

  LoginPage(Settings settings) {
    this.settings = settings;
  }

  @GetMapping("/")
  String home() {
    return "redirect:" + settings.home();
  }

  @GetMapping(SecurityConfiguration.LOGIN)
  String login(@RequestParam(required = false) @Nullable String error, Model page) {
    page.addAttribute("failed", error != null);
    if (settings.sample()) {
      page.addAttribute("samples", SampleUsers.ALL).addAttribute("samplePassword", SampleUsers.PASSWORD);
    }
    return "login";
  }
}
