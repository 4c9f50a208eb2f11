using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CrmAlignment.WebApi.Model;

/// <summary>A class of the SDK that holds definitions, which is an entity type or a complex type by its own name.</summary>
/// <param name="Type">The class.</param>
/// <param name="Base">What it derives from among these classes, or null.</param>
/// <param name="IsEntity">Whether it is an entity type: one with an id and addresses.</param>
/// <param name="Declared">Its properties, without those of the base.</param>
internal sealed record DefinitionClass(Type Type, DefinitionClass? Base, bool IsEntity, IReadOnlyList<DefinitionProperty> Declared)
{
    /// <summary>Name of the type, without the namespace.</summary>
    public string Name => Type.Name;

    /// <summary>Name of the complex type that it is as a value of an answer.</summary>
    public string ValueName => IsEntity ? "Complex" + Name : Name;

    /// <summary>All its properties.</summary>
    public IReadOnlyList<DefinitionProperty> Properties { get; } = [.. Base?.Properties ?? [], .. Declared];

    /// <summary>Makes an empty definition. Some classes are only made with their value, which is set afterwards here.</summary>
    public object Make() =>
        Type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? constructor.Invoke(null)
            : RuntimeHelpers.GetUninitializedObject(Type);
}
