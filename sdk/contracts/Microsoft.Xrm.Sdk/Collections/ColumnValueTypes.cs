using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>The types of the values that a record's columns and keys hold: what a serializer must know beside the primitives.</summary>
internal static class ColumnValueTypes
{
    internal static readonly Type[] All =
    {
        typeof(AliasedValue), typeof(BooleanManagedProperty),
        typeof(EntityCollection), typeof(EntityReference), typeof(EntityReferenceCollection),
        typeof(Money), typeof(OptionSetValue), typeof(OptionSetValueCollection), typeof(Entity), typeof(Guid), typeof(byte[]),
    };
}
