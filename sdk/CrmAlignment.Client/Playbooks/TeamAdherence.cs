using System;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Playbooks;

/// <summary>How far a team did the steps that were suggested to it. Shares from 0 to 1, to four digits.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record TeamAdherence
{
    /// <summary>Business unit of the leads; null where they had none.</summary>
    public Guid? BusinessUnitId { get; init; }

    /// <summary>Its name; "" where there is none.</summary>
    [JsonProperty(Required = Required.Always)]
    public string BusinessUnit { get; init; } = "";

    /// <summary>Department that does the steps.</summary>
    public ResponsibleSide Responsible { get; init; }

    /// <summary>Steps that were done.</summary>
    public int Done { get; init; }

    /// <summary>Steps that were not done, for a reason.</summary>
    public int NotDone { get; init; }

    /// <summary>Steps that nobody answered.</summary>
    public int Unanswered { get; init; }

    /// <summary>Done of all that were suggested; null with fewer than 20 of them.</summary>
    public decimal? Share { get; init; }

    /// <summary>Lower end of the interval of 95 % (Wilson); null as <see cref="Share"/> is.</summary>
    public decimal? ShareLow { get; init; }

    /// <summary>Upper end; null as <see cref="Share"/> is.</summary>
    public decimal? ShareHigh { get; init; }
}
