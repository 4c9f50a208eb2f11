using System;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;
using Own = CrmAlignment.LocalDataverse.Metadata;
using Xrm = Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;

/// <summary>What actions on a row do to those related to it, from the SDK's form; what is not given stays.</summary>
internal static class RelationshipCascade
{
    /// <summary>The settings as they shall be.</summary>
    /// <param name="known">The settings as they are; those of a referential relationship for a new one.</param>
    /// <param name="given">The settings that the request gives; null for none.</param>
    public static CascadeSettings Of(CascadeSettings known, CascadeConfiguration? given) => given is null ? known : known with
    {
        Assign = TypeOf(given.Assign) ?? known.Assign,
        Delete = TypeOf(given.Delete) ?? known.Delete,
        Merge = TypeOf(given.Merge) ?? known.Merge,
        Reparent = TypeOf(given.Reparent) ?? known.Reparent,
        Share = TypeOf(given.Share) ?? known.Share,
        Unshare = TypeOf(given.Unshare) ?? known.Unshare,
    };

    private static Own.CascadeType? TypeOf(Xrm.CascadeType? given) =>
        given is { } type ? Enum.Parse<Own.CascadeType>(type.ToString()) : null;
}
