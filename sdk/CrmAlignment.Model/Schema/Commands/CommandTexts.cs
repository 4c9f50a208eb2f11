using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the scripts of commands say. What the server refuses, it says itself.</summary>
internal static class CommandTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. CommonTexts.All, .. LeadTexts.All, .. FormTexts.All, .. CriteriaSetTexts.All, .. WhatIfTexts.All, .. KpiTexts.All, .. TermTexts.All, .. PlaybookTexts.All, .. ExperimentCommandTexts.All];
}
