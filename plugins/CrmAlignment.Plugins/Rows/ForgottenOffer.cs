using System;
using CrmAlignment.Domain.Handover;

namespace CrmAlignment.Plugins.Rows;

/// <summary>An offer that is pending although its lead has left it: from a version of the product that did not close it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Departure">How the lead left.</param>
/// <param name="LeftOn">When (UTC); null when the lead does not say.</param>
internal sealed record ForgottenOffer(OpenHandover Offer, Departure Departure, DateTime? LeftOn);
