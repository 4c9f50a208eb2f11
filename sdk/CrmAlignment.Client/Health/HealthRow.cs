using System;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Health;

/// <summary>A row with a symptom: a lead, an enrollment or a campaign, as the symptom says.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; may be empty.</param>
[JsonObject(ItemRequired = Required.Always)]
public sealed record HealthRow(Guid Id, string Name);
