using System;
using System.Collections.Generic;
using CrmAlignment.Client.Health;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Experiments;

/// <summary>The arms of an experiment side by side, by all leads that were read so far; as they were kept, where it ended.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ExperimentComparison
{
    /// <summary>Whether all leads are counted.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Row of crma_experiment.</summary>
    public Guid ExperimentId { get; init; }

    /// <summary>Its name.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>What is expected, and why; "" where nobody said it yet.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Hypothesis { get; init; } = "";

    /// <summary>Draft, running or ended.</summary>
    public ExperimentPhase Phase { get; init; }

    /// <summary>The layer of the funnel that counts.</summary>
    public ExperimentMeasure Measure { get; init; }

    /// <summary>First day on which leads arrive, in the organization's time zone.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate Start { get; init; }

    /// <summary>Last day on which leads arrive.</summary>
    [JsonConverter(typeof(DayConverter))]
    public LocalDate End { get; init; }

    /// <summary>Decided leads that each arm needs.</summary>
    public int MinimumSample { get; init; }

    /// <summary>Chance of being the best from which on an arm is called better.</summary>
    public decimal AgreedChance { get; init; }

    /// <summary>How it ended; null before.</summary>
    public ExperimentOutcome? Outcome { get; init; }

    /// <summary>Why it was cancelled; "" where it was not.</summary>
    [JsonProperty(Required = Required.Always)]
    public string CancelReason { get; init; } = "";

    /// <summary>What was learned; "" where nobody said it yet.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Lesson { get; init; } = "";

    /// <summary>The experiment that follows from the lesson; null where none does.</summary>
    public Guid? NextId { get; init; }

    /// <summary>Name of that experiment.</summary>
    public string? NextName { get; init; }

    /// <summary>Whether there are two arms or more, and each has the decided leads that were agreed.</summary>
    public bool HasEnoughData { get; init; }

    /// <summary>Whether the leader's chance is at least the one agreed: by this rule alone an experiment ends before its day.</summary>
    public bool IsRuleMet { get; init; }

    /// <summary>The arm with the greatest chance of being the best; null while there is not enough data.</summary>
    public Guid? LeaderId { get; init; }

    /// <summary>The arms, the control first, then by name.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<ComparedArm> Arms { get; init; } = [];

    /// <summary>What to go on with; empty at the end.</summary>
    [JsonIgnore]
    public string NextState { get; init; } = "";
}
