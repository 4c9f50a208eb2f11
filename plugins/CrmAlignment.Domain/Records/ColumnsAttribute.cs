using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Records;

/// <summary>
/// The columns that a class reads of a record, or guards: declared at the class that needs them, and nowhere else. Steps name the class
/// for their images and filtering columns, queries for what they fetch. It is an attribute because the solution builder reads it from
/// the dll, which it never runs.
/// </summary>
/// <param name="names">Logical names, in the order in which they are registered and fetched.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ColumnsAttribute(params string[] names) : Attribute
{
    /// <summary>Logical names, in the order in which they are registered and fetched.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
