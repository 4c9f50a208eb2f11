using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Sandbox;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Checks the content of a plug-in assembly and takes its name, version, culture and token from there.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#register-an-assembly (properties by
/// reflection; sandbox and database are the only choices) and https://learn.microsoft.com/power-apps/developer/data-platform/write-plug-in
/// (strong name; at most 16 MB).
/// </remarks>
internal static class AssemblyRules
{
    private const int MaximumBytes = 16 * 1024 * 1024;
    private const int Sandbox = 2;
    private const int Database = 0;

    /// <summary>Checks and completes an assembly row.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        RequireOnly(draft, "isolationmode", Sandbox, "sandbox");
        RequireOnly(draft, "sourcetype", Database, "database");
        if (!draft.IsNew && !draft.Values.ContainsKey("content"))
        {
            return;
        }

        var name = draft.After("name") as string ?? draft.Id.ToString();
        var image = Read(name, draft.After("content") as string);
        var identity = new AssemblyName(image.FullName);
        if (!string.Equals(identity.Name, name, StringComparison.OrdinalIgnoreCase))
        {
            throw DataverseFault.InvalidArgument($"The plug-in assembly is registered as '{name}', but its content is '{image.FullName}'.");
        }

        RequireSelfContained(image, name);
        RequireTypes(draft, image, name);
        draft.SetIfPresent("version", identity.Version?.ToString());
        draft.SetIfPresent("culture", string.IsNullOrEmpty(identity.CultureName) ? "neutral" : identity.CultureName);
        draft.SetIfPresent("publickeytoken", Convert.ToHexStringLower(identity.GetPublicKeyToken()!));
    }

    /// <summary>Reads the content of an assembly row.</summary>
    /// <param name="name">The assembly's name, for messages.</param>
    /// <param name="content">The dll in base 64.</param>
    /// <returns>What the dll says of itself.</returns>
    public static PluginAssemblyImage Read(string name, string? content)
    {
        try
        {
            var bytes = Convert.FromBase64String(
                content is { Length: > 0 } text ? text : throw DataverseFault.InvalidArgument(
                    $"The plug-in assembly '{name}' has no content."));
            if (bytes.Length > MaximumBytes)
            {
                throw DataverseFault.InvalidArgument(
                    $"The plug-in assembly '{name}' has {bytes.Length} bytes; at most {MaximumBytes} (16 MB) are allowed.");
            }

            return PluginAssemblyImage.Read(bytes);
        }
        catch (Exception exception) when (exception is FormatException or BadImageFormatException)
        {
            throw DataverseFault.InvalidArgument(
                $"The content of the plug-in assembly '{name}' is no .NET assembly in base 64: {exception.Message}");
        }
    }

    private static void RequireOnly(RowDraft draft, string column, int allowed, string label)
    {
        draft.SetIfMissing(column, draft.IsNew ? allowed : draft.Current![column]);
        if (draft.Values[column] is int value && value != allowed)
        {
            throw DataverseFault.InvalidArgument($"The {column} of a plug-in assembly is {value}; only {allowed} ({label}) is supported.");
        }
    }

    private static void RequireSelfContained(PluginAssemblyImage image, string name)
    {
        if (!image.IsSigned)
        {
            throw DataverseFault.InvalidArgument(
                $"The plug-in assembly '{name}' must be signed with a strong name before it can be registered.");
        }

        if (PluginLoadContext.Foreign(image.References).FirstOrDefault() is { } reference)
        {
            throw DataverseFault.InvalidArgument(
                $"The plug-in assembly '{name}' refers to '{reference.FullName}', which the sandbox does not offer. Compile its sources "
                + "into the plug-in assembly.");
        }

        if (AbsentTypes.Of(image).FirstOrDefault() is { } type)
        {
            throw DataverseFault.InvalidArgument(
                $"The plug-in assembly '{name}' uses the type '{type}', which does not exist here. Do without it, or run the tests of "
                + "what needs it against a live environment.");
        }
    }

    // A class that steps may run cannot vanish from under its registration.
    private static void RequireTypes(RowDraft draft, PluginAssemblyImage image, string name)
    {
        var key = new Dictionary<string, object?> { ["pluginassemblyid"] = new RowReference("pluginassembly", draft.Id) };
        foreach (var type in RowScan.Where(draft.Scope.Transaction, "plugintype", key))
        {
            if (type["typename"] is string typeName && !image.IsPluginOrActivity(typeName))
            {
                throw DataverseFault.InvalidArgument(
                    $"The new content of the plug-in assembly '{name}' lacks the registered type '{typeName}'. Delete the type first.");
            }
        }
    }
}
