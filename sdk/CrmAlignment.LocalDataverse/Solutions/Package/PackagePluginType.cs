using System;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A plug-in or workflow activity class of an assembly.</summary>
/// <param name="Id">Id the steps and Custom APIs refer to.</param>
/// <param name="TypeName">Full name of the class, without the assembly.</param>
/// <param name="AssemblyQualifiedName">Full name with the assembly's identity.</param>
/// <param name="Name">Display name; the designer shows it for activities.</param>
/// <param name="FriendlyName">Friendly name; null when none.</param>
/// <param name="ActivityGroup">Group of a workflow activity in the designer; null for plug-ins.</param>
internal sealed record PackagePluginType(
    Guid Id,
    string TypeName,
    string AssemblyQualifiedName,
    string Name,
    string? FriendlyName,
    string? ActivityGroup);
