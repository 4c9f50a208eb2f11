using Newtonsoft.Json;

namespace CrmAlignment.Client.Criteria;

/// <summary>The compared leads of one segment.</summary>
/// <remarks>Immutable. Segments that differ in case alone are one.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record SimulatedSegment
{
    /// <summary>Segment that the leads had when they were judged last; "" for none.</summary>
    public string Segment { get; init; } = "";

    /// <summary>Its leads.</summary>
    public ReadinessTally Tally { get; init; } = ReadinessTally.None;
}
