using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads solution.xml.</summary>
internal static class ManifestReader
{
    public static SolutionManifest Read(PackageElement root)
    {
        if (root.Child("SolutionManifest") is not { } manifest)
        {
            root.Refuse("the element <SolutionManifest> is missing.", "Restore solution.xml from an export.");
            root.Problems.ThrowIfAny();
            throw new InvalidOperationException("A missing manifest was not reported.");
        }

        return new SolutionManifest(
            manifest.RequiredText("UniqueName"),
            manifest.Labels("LocalizedNames", "LocalizedName"),
            manifest.Labels("Descriptions", "Description"),
            ReadVersion(manifest),
            ReadManaged(manifest),
            ReadPublisher(manifest),
            [.. manifest.At("RootComponents", "RootComponent").Select(ReadRoot)],
            [.. manifest.At("MissingDependencies", "MissingDependency").Select(ReadDependency)]);
    }

    private static Version ReadVersion(PackageElement manifest)
    {
        var text = manifest.RequiredText("Version");
        if (Version.TryParse(text, out var version))
        {
            return version;
        }

        manifest.Refuse($"<Version> is '{text}', which is not a version.", "Write it as major.minor.build.revision, for instance 1.0.0.0.");
        return new Version(0, 0, 0, 0);
    }

    /// <summary>0 unmanaged, 1 managed; 2 marks unpacked sources that hold both and is no package to import.</summary>
    private static bool ReadManaged(PackageElement manifest)
    {
        var text = manifest.RequiredText("Managed");
        if (text is not ("0" or "1"))
        {
            manifest.Refuse($"<Managed> is '{text}'.", "Write 0 for an unmanaged package, 1 for a managed one.");
        }

        return text == "1";
    }

    private static SolutionPublisher ReadPublisher(PackageElement manifest)
    {
        if (manifest.Child("Publisher") is { } publisher)
        {
            return new SolutionPublisher(
                publisher.RequiredText("UniqueName"),
                publisher.Labels("LocalizedNames", "LocalizedName"),
                publisher.RequiredText("CustomizationPrefix"),
                publisher.RequiredInteger("CustomizationOptionValuePrefix"));
        }

        manifest.Refuse("the element <Publisher> is missing.", "Name the publisher of the solution.");
        return new SolutionPublisher(string.Empty, new Dictionary<int, string>(), string.Empty, 0);
    }

    private static MissingDependency ReadDependency(PackageElement dependency)
    {
        var required = dependency.Child("Required");
        if (required is null)
        {
            dependency.Refuse("the element <Required> is missing.", "Restore solution.xml from an export.");
            return new MissingDependency(string.Empty, null, null, null, null, null, null);
        }

        return new MissingDependency(
            required.RequiredAttribute("type"),
            required.Attribute("schemaName"),
            required.Attribute("parentSchemaName"),
            required.Attribute("id") is null ? null : required.RequiredIdAttribute("id"),
            required.Attribute("displayName"),
            required.Attribute("solution"),
            dependency.Child("Dependent") is { } dependent
                ? dependent.Attribute("displayName") ?? dependent.Attribute("schemaName")
                : null);
    }

    private static RootComponent ReadRoot(PackageElement root)
    {
        var id = root.Attribute("id") is null ? (Guid?)null : root.RequiredIdAttribute("id");
        var behavior = root.Attribute("behavior") is null ? 0 : root.RequiredIntegerAttribute("behavior");
        return new RootComponent(root.RequiredIntegerAttribute("type"), root.Attribute("schemaName"), id, behavior);
    }
}
