using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A model-driven app.</summary>
/// <param name="UniqueName">Name that no other app of the organization has, with the publisher's prefix.</param>
/// <param name="Labels">Names by language code.</param>
/// <param name="Descriptions">Descriptions by language code.</param>
/// <param name="ClientType">Client type code; null when the file gives none.</param>
/// <param name="FormFactor">Form factor code; null when the file gives none.</param>
/// <param name="NavigationType">0 single session, 1 multi session; null when the file gives none.</param>
/// <param name="WebResourceId">Id of its icon; null when the file gives none.</param>
/// <param name="IntroducedVersion">Version of the solution that brought it first; null when the file gives none.</param>
/// <param name="Xml">All that the file says of the app: its components, roles and settings are in no other place.</param>
internal sealed record PackageApp(
    string UniqueName,
    IReadOnlyDictionary<int, string> Labels,
    IReadOnlyDictionary<int, string> Descriptions,
    int? ClientType,
    int? FormFactor,
    int? NavigationType,
    Guid? WebResourceId,
    string? IntroducedVersion,
    string Xml);
