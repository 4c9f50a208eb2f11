using System;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Playbooks;

/// <summary>One step that is suggested for a lead, with what became of it.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record SuggestedStep
{
    /// <summary>Id of the row of crma_playbookrun, by which it is answered; null where the caller may not answer, so that nothing was written down.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public Guid? RunId { get; init; }

    /// <summary>Order, from 1.</summary>
    public int Sequence { get; init; }

    /// <summary>What to do.</summary>
    public string Name { get; init; } = "";

    /// <summary>Which department does it.</summary>
    public ResponsibleSide Responsible { get; init; }

    /// <summary>How; null where that does not matter.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public TouchChannel? Channel { get; init; }

    /// <summary>How to do it; "" for nothing.</summary>
    public string Guidance { get; init; } = "";

    /// <summary>What became of it.</summary>
    public StepOutcome Outcome { get; init; }

    /// <summary>Until when it should be done; null for no date.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    [JsonConverter(typeof(OptionalInstantConverter))]
    public Instant? DueOn { get; init; }

    /// <summary>The same as the caller's settings write it; "" for no date.</summary>
    public string DueText { get; init; } = "";

    /// <summary>Why it was not done; "" otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Name of who answered; "" where nobody has.</summary>
    public string AnsweredBy { get; init; } = "";

    /// <summary>When it was answered; null where nobody has.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    [JsonConverter(typeof(OptionalInstantConverter))]
    public Instant? AnsweredOn { get; init; }
}
