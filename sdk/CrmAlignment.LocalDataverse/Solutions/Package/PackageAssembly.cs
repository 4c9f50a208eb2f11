using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A plug-in assembly with its bytes.</summary>
/// <param name="Id">Id of the assembly row.</param>
/// <param name="FullName">Full assembly name: name, version, culture, public key token.</param>
/// <param name="IsolationMode">1 none, 2 sandbox.</param>
/// <param name="SourceType">0 database; others are refused.</param>
/// <param name="Part">Name of the dll inside the zip.</param>
/// <param name="Content">The bytes of the dll, which run as they are.</param>
/// <param name="Types">The classes that the package registers; others of the dll are never run.</param>
internal sealed record PackageAssembly(
    Guid Id,
    string FullName,
    int IsolationMode,
    int SourceType,
    string Part,
    ReadOnlyMemory<byte> Content,
    IReadOnlyList<PackagePluginType> Types);
