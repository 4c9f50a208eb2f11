namespace CrmAlignment.Model.Schema.Commands;

/// <summary>Web resources that commands name.</summary>
public static class CommandResources
{
    /// <summary>Name of the texts of scripts, without the language and extension that make it the name of a web resource.</summary>
    public const string Texts = "crma_/strings/commands";

    internal const string LeadScript = "crma_/scripts/lead.js";
    internal const string HandoverScript = "crma_/scripts/handover.js";
    internal const string CriteriaSetScript = "crma_/scripts/criteriaset.js";
    internal const string KpiScript = "crma_/scripts/kpis.js";
    internal const string DueScript = "crma_/scripts/due.js";

    /// <summary>Name of the web resource with the texts in a language.</summary>
    /// <param name="language">One of <see cref="Label.Languages"/>.</param>
    public static string TextsIn(int language) => $"{Texts}.{language}.resx";

    internal static string Icon(string name) => $"crma_/icons/{name}.svg";
}
