using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse;

/// <summary>
/// What is used here of the SDK that an older Microsoft.Xrm.Sdk.dll lacks: where it takes the place of the contracts, that is said when
/// an organization is opened, and not by a missing member in the middle of a request.
/// </summary>
/// <remarks>The pages of the members stand in the tests of the contracts (LaterAdditions).</remarks>
internal static class SdkMembers
{
    // Each came after version 9.0.44 of the file.
    private static readonly (string Type, string? Property)[] Later =
    [
        ("Microsoft.Xrm.Sdk.IPluginExecutionContext7", null),
        ("Microsoft.Xrm.Sdk.Messages.CreateMultipleRequest", null),
        ("Microsoft.Xrm.Sdk.Messages.UpdateMultipleRequest", null),
        ("Microsoft.Xrm.Sdk.Messages.UpsertMultipleRequest", null),
        ("Microsoft.Xrm.Sdk.Query.ConditionExpression", "CompareColumns"),
        ("Microsoft.Xrm.Sdk.Query.FilterExpression", "AnyAllFilterLinkEntity"),
        ("Microsoft.Xrm.Sdk.Query.OrderExpression", "EntityName"),
    ];

    private static readonly Lazy<string?> Problem = new(() => HasAll() ? null : ProblemOf(typeof(Entity).Assembly));

    /// <summary>Refuses an SDK that is too old.</summary>
    /// <exception cref="NotSupportedException">Members are missing; the message names them, the file and its version.</exception>
    public static void Require()
    {
        if (Problem.Value is { } problem)
        {
            throw new NotSupportedException(problem);
        }
    }

    /// <summary>What is wrong with an assembly of the SDK.</summary>
    /// <param name="sdk">The assembly.</param>
    /// <returns>A sentence with the remedy; null when nothing is.</returns>
    public static string? ProblemOf(Assembly sdk)
    {
        var missing = Later.Where(member => !Has(sdk, member.Type, member.Property))
            .Select(member => member.Property is null ? member.Type : $"{member.Type}.{member.Property}")
            .ToList();
        return missing.Count == 0
            ? null
            : $"{sdk.GetName().Name}.dll has the version {VersionOf(sdk)} and lacks {string.Join(", ", missing)}, which the local Dataverse "
                + "needs. Take that of a later package Microsoft.CrmSdk.CoreAssemblies, from its folder lib/net462.";
    }

    // At each start: to look for their names was a tenth of what the opening of an organization took.
    private static bool HasAll()
    {
        try
        {
            Use();
            return true;
        }
        catch (Exception missing) when (missing is TypeLoadException or MissingMemberException)
        {
            return false;
        }
    }

    // All of those above. By itself: what is missing is found out when the method is compiled, which must be inside the try.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use()
    {
        GC.KeepAlive(typeof(IPluginExecutionContext7));
        GC.KeepAlive(typeof(CreateMultipleRequest));
        GC.KeepAlive(typeof(UpdateMultipleRequest));
        GC.KeepAlive(typeof(UpsertMultipleRequest));
        GC.KeepAlive(new ConditionExpression().CompareColumns);
        GC.KeepAlive(new FilterExpression().AnyAllFilterLinkEntity);
        GC.KeepAlive(new OrderExpression().EntityName);
    }

    private static bool Has(Assembly sdk, string type, string? property) =>
        sdk.GetType(type) is { } found && (property is null || found.GetProperty(property) is not null);

    private static string? VersionOf(Assembly sdk) => FileVersionInfo.GetVersionInfo(sdk.Location).FileVersion;
}
