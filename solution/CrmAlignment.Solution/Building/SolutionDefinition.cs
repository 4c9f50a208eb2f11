using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Schema.Commands;
using CrmAlignment.Solution.Parts;
using CrmAlignment.SolutionFormat.Stock;

namespace CrmAlignment.Solution.Building;

/// <summary>Everything that goes into a package.</summary>
public sealed record SolutionDefinition
{
    private static readonly Version FirstRelease = new(1, 0, 0, 0);

    /// <summary>Name of the publisher for people, the same in all its solutions.</summary>
    internal static Label PublisherLabel { get; } = new(
        AlignmentModel.ProductName, AlignmentModel.ProductName, AlignmentModel.ProductName, AlignmentModel.ProductName);

    /// <summary>Unique name of the solution.</summary>
    public string UniqueName { get; init; } = Publisher.SolutionUniqueName;

    /// <summary>Name for people.</summary>
    public Label Label { get; init; } = PublisherLabel;

    /// <summary>What the solution is.</summary>
    public Label Description { get; init; } = AlignmentModel.Description;

    /// <summary>Version of four numbers.</summary>
    public required Version Version { get; init; }

    /// <summary>Version in which the components first appeared: the first release, or <see cref="Version"/> before it.</summary>
    public string IntroducedVersion => Version < FirstRelease ? Version.ToString(4) : FirstRelease.ToString(4);

    /// <summary>Whether the package is managed: it can only be used and removed as a whole.</summary>
    public required bool IsManaged { get; init; }

    /// <summary>Own and extended tables.</summary>
    public IReadOnlyList<TableSchema> Tables { get; init; } = AlignmentModel.Tables;

    /// <summary>Global choices.</summary>
    public IReadOnlyList<ChoiceSchema> Choices { get; init; } = AlignmentModel.Choices;

    /// <summary>Custom APIs.</summary>
    public IReadOnlyList<ApiSchema> Apis { get; init; } = AlignmentModel.Apis;

    /// <summary>Environment variables.</summary>
    public IReadOnlyList<EnvironmentVariableSchema> EnvironmentVariables { get; init; } = AlignmentModel.EnvironmentVariables;

    /// <summary>Buttons of command bars. Those of tables that are not in <see cref="Tables"/> are left out.</summary>
    public IReadOnlyList<CommandSchema> Commands { get; init; } = AlignmentModel.Commands;

    /// <summary>Texts that the scripts of commands show.</summary>
    public IReadOnlyList<CommandTextSchema> CommandTexts { get; init; } = AlignmentModel.CommandTexts;

    /// <summary>Texts that the pages with charts show.</summary>
    public IReadOnlyList<CommandTextSchema> ReportTexts { get; init; } = AlignmentModel.ReportTexts;

    /// <summary>Bytes of the plug-in dll; null for a package without one.</summary>
    public byte[]? PluginAssembly { get; init; }

    /// <summary>Forms, views, charts, roles, app and web resources.</summary>
    public required HandWrittenParts Parts { get; init; }

    /// <summary>Tables of the platform of which the package has forms and nothing else, by name.</summary>
    internal IReadOnlyList<StockTable> FormTables =>
    [
        .. Parts.Forms.Select(form => form.Table).Distinct()
            .Where(name => Tables.All(table => table.LogicalName != name))
            .Select(StockTables.Find).OfType<StockTable>()
            .OrderBy(table => table.Name, StringComparer.Ordinal),
    ];

    /// <summary>The web resources of <see cref="Parts"/> and those with texts, by name.</summary>
    internal IReadOnlyList<WebResourcePart> WebResources =>
    [
        .. Parts.WebResources
            .Concat(CommandTextResources.Create(CommandResources.Texts, CommandTexts))
            .Concat(CommandTextResources.Create(CommandResources.ReportTexts, ReportTexts))
            .OrderBy(resource => resource.Name, StringComparer.Ordinal),
    ];
}
