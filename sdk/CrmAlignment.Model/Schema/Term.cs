using System.Collections.Generic;

namespace CrmAlignment.Model.Schema;

/// <summary>A word of the product, with its one name in each language.</summary>
/// <param name="Name">What people call it. Labels of this meaning are this very object.</param>
/// <param name="Meaning">What it means, in one English sentence.</param>
public sealed record Term(Label Name, string Meaning)
{
    private readonly Label? _plural;

    /// <summary>What people call more than one of it, as the list of a table is called; the name where nothing else is given.</summary>
    public Label Plural
    {
        get => _plural ?? Name;
        init => _plural = value;
    }

    /// <summary>
    /// What every text of a language holds, in any letter case, whose English text speaks of the term: the part of the word that stays
    /// the same in every case and number, alternatives separated by |. The English part stands for whole words. Null where a sentence
    /// may speak of the term in other words.
    /// </summary>
    public Label? Root { get; init; }

    /// <summary>Words that other products or earlier versions use for it, in any language and without their endings; no text holds them.</summary>
    public IReadOnlyList<string> Avoided { get; init; } = [];
}
