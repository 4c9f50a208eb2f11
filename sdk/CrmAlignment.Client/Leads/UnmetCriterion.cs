namespace CrmAlignment.Client.Leads;

/// <summary>A criterion of the agreed set that a lead does not meet.</summary>
/// <remarks>Immutable. Texts are in the language of the calling user where the product speaks it; name and guidance as the set has
/// them.</remarks>
/// <param name="Name">What the criterion asks, in the words of the users.</param>
/// <param name="Column">Logical name of the lead column that is asked.</param>
/// <param name="Actual">Value of the lead, written for people; empty when the lead has none.</param>
/// <param name="Required">What the criterion requires, written for people.</param>
/// <param name="Guidance">What to do to meet it; empty when the set says nothing.</param>
[Newtonsoft.Json.JsonObject(ItemRequired = Newtonsoft.Json.Required.Always)]
public sealed record UnmetCriterion(string Name, string Column, string Actual, string Required, string Guidance);
