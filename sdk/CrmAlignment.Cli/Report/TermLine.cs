using System.Collections.Generic;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Cli.Report;

/// <summary>A term of the organization's own glossary that is in force.</summary>
/// <param name="Name">The word, as the company wrote it for all.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Responsible">Who answers for it; null where nobody said so.</param>
public sealed record TermLine(string Name, string Meaning, ResponsibleSide? Responsible)
{
    /// <summary>The stage that it names; null for none.</summary>
    public LeadStage? Stage { get; init; }

    /// <summary>The measure that it names; null for none.</summary>
    public TargetMeasure? Measure { get; init; }

    /// <summary>The column that it names, such as lead.budgetamount; empty for none.</summary>
    public string Column { get; init; } = "";

    /// <summary>Word and meaning by language (en, ru, uk, zh), each empty where it is not translated.</summary>
    public IReadOnlyDictionary<string, (string Name, string Meaning)> Translations { get; init; } = new Dictionary<string, (string Name, string Meaning)>();

    /// <summary>The word in a language; as the company wrote it for all where it is not translated.</summary>
    public string NameIn(string language) => Translations.TryGetValue(language, out var own) && own.Name.Length > 0 ? own.Name : Name;

    /// <summary>What it means in a language; as the company wrote it for all where it is not translated.</summary>
    public string MeaningIn(string language) => Translations.TryGetValue(language, out var own) && own.Meaning.Length > 0 ? own.Meaning : Meaning;
}
