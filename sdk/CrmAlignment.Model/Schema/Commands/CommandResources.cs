namespace CrmAlignment.Model.Schema.Commands;

/// <summary>Web resources that commands name.</summary>
public static class CommandResources
{
    /// <summary>Name of the texts of scripts, without the language and extension that make it the name of a web resource.</summary>
    public const string Texts = "crma_/strings/commands";

    /// <summary>Name of the texts of the pages with charts, likewise.</summary>
    public const string ReportTexts = "crma_/strings/reports";

    internal const string LeadScript = "crma_/scripts/lead.js";
    internal const string HandoverScript = "crma_/scripts/handover.js";
    internal const string CriteriaSetScript = "crma_/scripts/criteriaset.js";
    internal const string TermScript = "crma_/scripts/terms.js";
    internal const string PlaybookScript = "crma_/scripts/playbooks.js";
    internal const string ExperimentScript = "crma_/scripts/experiments.js";
    internal const string KpiScript = "crma_/scripts/kpis.js";
    internal const string DueScript = "crma_/scripts/due.js";

    /// <summary>Name of the web resource with texts in a language.</summary>
    /// <param name="texts"><see cref="Texts"/> or <see cref="ReportTexts"/>.</param>
    /// <param name="language">One of <see cref="Label.Languages"/>.</param>
    public static string TextsIn(string texts, int language) => $"{texts}.{language}.resx";

    internal static string Icon(string name) => $"crma_/icons/{name}.svg";
}
