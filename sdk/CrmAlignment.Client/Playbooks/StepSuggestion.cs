using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Playbooks;

/// <summary>What a playbook suggests for a lead.</summary>
/// <remarks>Immutable: the answer of crma_SuggestSteps.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record StepSuggestion
{
    /// <summary>Id of the playbook's row, in the version that held when its steps were first suggested for this stay of the lead.</summary>
    public Guid PlaybookId { get; init; }

    /// <summary>Name of the playbook.</summary>
    public string Name { get; init; } = "";

    /// <summary>Version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>What the playbook is for; "" where nobody says.</summary>
    public string Description { get; init; } = "";

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<SuggestedStep> Steps { get; init; } = [];
}
