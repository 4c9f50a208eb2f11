using System;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Sandbox;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Holds what customizations.xml says about assemblies against the assemblies themselves.</summary>
internal static class AssemblyVerification
{
    public static void Check(SolutionPackage package, PackageProblems problems)
    {
        foreach (var assembly in package.Assemblies)
        {
            Check(assembly, problems);
        }
    }

    private static void Check(PackageAssembly assembly, PackageProblems problems)
    {
        void Refuse(string element, string reason, string remedy) => problems.Add(assembly.Part, element, reason, remedy);
        PluginAssemblyImage image;
        try
        {
            image = PluginAssemblyImage.Read(assembly.Content);
        }
        catch (BadImageFormatException error)
        {
            Refuse(assembly.FullName, $"the part is not a .NET assembly ({error.Message})", "Pack the compiled dll.");
            return;
        }

        if (!string.Equals(image.FullName, assembly.FullName, StringComparison.OrdinalIgnoreCase))
        {
            Refuse(
                "PluginAssembly FullName",
                $"it is '{assembly.FullName}', but the dll is '{image.FullName}'.",
                "Write the dll's identity, or pack the dll that was meant.");
        }

        if (!image.IsSigned)
        {
            Refuse(
                assembly.FullName,
                "the dll is not strong-named, and the sandbox takes no other.",
                "Sign the assembly with a key (SignAssembly).");
        }

        foreach (var reference in PluginLoadContext.Foreign(image.References))
        {
            Refuse(
                assembly.FullName,
                $"the dll refers to '{reference.FullName}', which the sandbox does not offer.",
                "Compile its sources into the plug-in assembly.");
        }

        foreach (var type in AbsentTypes.Of(image))
        {
            Refuse(
                assembly.FullName,
                $"the dll uses the type '{type}', which does not exist here.",
                "Do without it, or run what needs it in a live environment.");
        }

        foreach (var type in assembly.Types)
        {
            CheckType(assembly, image, type, problems);
        }
    }

    private static void CheckType(PackageAssembly assembly, PluginAssemblyImage image, PackagePluginType type, PackageProblems problems)
    {
        var place = $"plug-in type {type.TypeName}";
        if (!type.AssemblyQualifiedName.EndsWith(", " + assembly.FullName, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(
                PartName.Customizations,
                place,
                $"its AssemblyQualifiedName '{type.AssemblyQualifiedName}' does not end with '{assembly.FullName}'.",
                "Write the type's name, a comma and the assembly's full name.");
        }

        if (!image.HasType(type.TypeName))
        {
            problems.Add(assembly.Part, place, "the dll has no such type.", "Remove the registration, or pack the dll that has the type.");
        }
        else if (!image.IsPluginOrActivity(type.TypeName))
        {
            problems.Add(
                assembly.Part,
                place,
                "it is abstract, or neither implements IPlugin nor derives from CodeActivity.",
                "Register concrete plug-in classes only.");
        }
    }
}
