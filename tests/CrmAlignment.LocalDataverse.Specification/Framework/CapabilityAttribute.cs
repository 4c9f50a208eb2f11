using System;

namespace CrmAlignment.LocalDataverse.Specification.Framework;

/// <summary>Says which capability of the platform a specification describes: a row of the table in docs/local-dataverse.md.</summary>
/// <param name="area">Area of the platform, such as Queries.</param>
/// <param name="name">The capability, such as Links.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CapabilityAttribute(string area, string name) : Attribute
{
    /// <summary>Area of the platform.</summary>
    public string Area { get; } = area;

    /// <summary>The capability.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is about a file, so that it does not run in memory or live. Default: false.</summary>
    public bool NeedsFile { get; init; }
}
