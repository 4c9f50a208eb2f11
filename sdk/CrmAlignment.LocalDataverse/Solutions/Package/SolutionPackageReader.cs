using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads the parts of a solution zip into a <see cref="SolutionPackage"/>, reporting all problems together.</summary>
internal static class SolutionPackageReader
{
    public static SolutionPackage Read(SolutionArchive archive, PackageProblems problems)
    {
        foreach (var problem in archive.Problems)
        {
            problems.Add(SolutionPackageProblem.Of(problem));
        }

        problems.ThrowIfAny();
        RequireRootParts(archive, problems);
        var solution = PackageXml.Load(archive, PartName.Manifest, "ImportExportXml", problems);
        var customizations = PackageXml.Load(archive, PartName.Customizations, "ImportExportXml", problems);
        PackageXml.Load(archive, PartName.ContentTypes, "Types", problems);

        var manifest = ManifestReader.Read(solution);
        SupportedComponents.Check(manifest, customizations, archive, problems);
        var package = Assemble(manifest, customizations, archive, problems);
        PackageConsistency.Check(package, problems);
        problems.ThrowIfAny();
        return package with { Skipped = [.. problems.Skipped] };
    }

    private static SolutionPackage Assemble(
        SolutionManifest manifest, PackageElement customizations, SolutionArchive archive, PackageProblems problems) => new()
        {
            Manifest = manifest,
            Tables = TableReader.Read(customizations, manifest, archive),
            Choices = [.. customizations.At("optionsets", "optionset").Select(element => ChoiceReader.Read(element, isGlobal: true))],
            Relationships = RelationshipReader.Read(customizations),
            ManyToMany = RelationshipReader.ReadManyToMany(customizations),
            EntityMaps = RelationshipReader.ReadMaps(customizations),
            Assemblies = AssemblyReader.Read(customizations, archive),
            Steps = StepReader.Read(customizations),
            CustomApis = CustomApiReader.Read(archive, problems),
            EnvironmentVariables = EnvironmentVariableReader.Read(archive, problems),
            Roles = RoleReader.Read(customizations),
            ColumnSecurityProfiles = ColumnSecurityReader.Read(customizations),
            ConnectionRoles = ConnectionRoleReader.Read(customizations),
            MatchingConnectionRoles = ConnectionRoleReader.ReadMatches(customizations),
            WebResources = WebResourceReader.Read(customizations, archive),
            Views = ViewReader.Read(customizations),
            Charts = ViewReader.ReadCharts(customizations),
            Forms = FormReader.Read(customizations),
            Ribbons = RibbonReader.Read(customizations),
            SiteMaps = AppReader.ReadSiteMaps(customizations),
            Apps = AppReader.Read(customizations),
            InertComponents = InertComponentReader.Read(customizations, archive, problems),
            Languages = ReadLanguages(customizations),
        };

    private static void RequireRootParts(SolutionArchive archive, PackageProblems problems)
    {
        if (archive.Find(PartName.Manifest) is null && DeployerPackage.SolutionsIn(archive) is { Count: > 0 } solutions)
        {
            problems.Add(
                SolutionPackageProblem.WholePackage, null, DeployerPackage.Reason(solutions), DeployerPackage.Remedy);
            problems.ThrowIfAny();
        }

        foreach (var part in PartName.AtRoot.Where(part => archive.Find(part) is null))
        {
            problems.Add(
                SolutionPackageProblem.WholePackage,
                part,
                "the part is missing from the zip's root.",
                "Pack the folder's contents, not the folder itself.");
        }

        problems.ThrowIfAny();
    }

    private static List<int> ReadLanguages(PackageElement customizations)
    {
        var languages = new List<int>();
        foreach (var language in customizations.At("Languages", "Language"))
        {
            if (int.TryParse(language.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                languages.Add(code);
            }
            else
            {
                language.Refuse($"'{language.Value}' is not a language code.", "Write the code as a number, for instance 1033.");
            }
        }

        return languages;
    }
}
