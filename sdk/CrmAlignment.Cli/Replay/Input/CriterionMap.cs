using CrmAlignment.Model.Choices;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>One criterion.</summary>
public sealed record CriterionMap
{
    /// <summary>What it asks.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>Logical name of the lead column.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Column { get; init; } = "";

    /// <summary>Comparison; ContainsData by default.</summary>
    public CriterionOperator Operator { get; init; } = CriterionOperator.ContainsData;

    /// <summary>How values are read; Text by default.</summary>
    public CriterionValueType ValueType { get; init; } = CriterionValueType.Text;

    /// <summary>Value to compare with; several separated by |.</summary>
    public string? Value { get; init; }

    /// <summary>Required or scored; Required by default.</summary>
    public CriterionKind Kind { get; init; } = CriterionKind.Required;

    /// <summary>What it asks about; Fit by default.</summary>
    public CriterionDimension Dimension { get; init; } = CriterionDimension.Fit;

    /// <summary>Points of a scored criterion.</summary>
    public int? Points { get; init; }

    /// <summary>What to do to meet it.</summary>
    public string? Guidance { get; init; }
}
