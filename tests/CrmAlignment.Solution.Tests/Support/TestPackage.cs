using System;
using System.IO;
using System.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution.Tests.Support;

/// <summary>Packages of the product's model with the test dll and the test's own parts.</summary>
public static class TestPackage
{
    // Closed under lookups and the privileges that Custom APIs ask for, so that each is in the package.
    private static readonly string[] FewTables =
    [
        "crma_criteriaset", "crma_term", "crma_playbook", "crma_playbookstep", "crma_playbookrun", "crma_handover", "crma_leadcategory", "crma_rejectionreason",
        "crma_nurturetrack", "crma_nurtureenrollment", "crma_scorecard", "crma_leaderrating", "lead", "opportunity",
    ];

    private static readonly Lazy<byte[]> SharedManaged = new(() => Build(managed: true));
    private static readonly Lazy<byte[]> SharedUnmanaged = new(() => Build(managed: false));
    private static readonly Lazy<byte[]> SharedSmall = new(() => new SolutionBuilder(SmallDefinition()).Build());

    private static Label OfferLabel { get; } = new("Offer", "Передать", "Передати", "移交");

    /// <summary>A command whose script and icon the test's own parts have.</summary>
    public static CommandSchema Offer { get; } = new()
    {
        Table = "lead",
        Name = "Offer",
        Places = CommandPlaces.Everywhere,
        Sequence = 1000,
        Label = OfferLabel,
        Tooltip = OfferLabel,
        Icon = "crma_/icons/app.svg",
        Library = "crma_/scripts/lead.js",
        Function = "CrmAlignment.Lead.onLoad",
        Privilege = "prvAppendcrma_Handover",
        FormRule = "CrmAlignment.Lead.onLoad",
    };

    /// <summary>The whole model, managed.</summary>
    public static byte[] Managed => SharedManaged.Value;

    /// <summary>The whole model, unmanaged.</summary>
    public static byte[] Unmanaged => SharedUnmanaged.Value;

    /// <summary>A few tables: enough for every rule, and quick to check.</summary>
    public static byte[] Small => SharedSmall.Value;

    /// <summary>Folder of the test's own hand-written parts.</summary>
    public static string PartsFolder => Path.Combine(AppContext.BaseDirectory, "TestParts");

    public static SolutionDefinition Definition(bool managed = true) => new()
    {
        Version = new Version(1, 0, 0, 0),
        IsManaged = managed,
        PluginAssembly = TestPluginAssembly.OfProduct(),
        Parts = HandWrittenParts.Read(PartsFolder),
        Commands = [Offer],
        CommandTexts = [new("offered", OfferLabel)],
        ReportTexts = [],
    };

    public static SolutionDefinition SmallDefinition() =>
        Definition() with { Tables = [.. FewTables.Select(AlignmentModel.Table)] };

    public static byte[] Build(bool managed = true) => new SolutionBuilder(Definition(managed)).Build();
}
