using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads ribbons: of each table, and of the application.</summary>
internal static class RibbonReader
{
    // What stands in each of the lists when nothing is changed.
    private static readonly HashSet<string> Frames = ["CustomActions", "Templates", "RibbonTemplates", "CommandDefinitions", "RuleDefinitions", "TabDisplayRules", "DisplayRules", "EnableRules", "LocLabels", "RibbonNotSupported"];

    public static IReadOnlyList<PackageRibbon> Read(PackageElement customizations) =>
    [
        .. from entity in customizations.At("Entities", "Entity")
           from ribbon in entity.Children("RibbonDiffXml")
           select new PackageRibbon(entity.RequiredText("Name").ToLowerInvariant(), DiffOf(ribbon)),
        .. customizations.Children("RibbonDiffXml").Select(ribbon => new PackageRibbon(null, DiffOf(ribbon))),
    ];

    private static string? DiffOf(PackageElement ribbon) => ChangesSomething(ribbon) ? ribbon.Xml : null;

    private static bool ChangesSomething(PackageElement element) =>
        element.Children().Any(child => !Frames.Contains(child.Name) || ChangesSomething(child));
}
