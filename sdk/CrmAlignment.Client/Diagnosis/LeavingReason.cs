using Newtonsoft.Json;

namespace CrmAlignment.Client.Diagnosis;

/// <summary>Why leads left.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record LeavingReason
{
    /// <summary>Name of the reason of rejection, or of the opportunity's status; "" when nobody said so.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Leads.</summary>
    public int Leads { get; init; }
}
