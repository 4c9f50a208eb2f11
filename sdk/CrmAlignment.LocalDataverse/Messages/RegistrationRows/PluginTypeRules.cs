using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Holds a plug-in type against the content of its assembly, and takes what describes it from there.</summary>
internal static class PluginTypeRules
{
    /// <summary>Checks and completes a type row.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        var typeName = draft.After("typename") as string ?? throw DataverseFault.RequiredColumn("plugintype", "typename");
        var assembly = AssemblyOf(draft, typeName);
        var assemblyName = (string)assembly["name"]!;
        var kind = KindOf(assembly, assemblyName, typeName);
        draft.SetIfMissing("name", draft.Current?["name"] ?? typeName);
        draft.SetIfMissing("friendlyname", draft.Current?["friendlyname"] ?? typeName);
        draft.SetIfPresent("isworkflowactivity", kind == PluginTypeKind.Activity);
        draft.SetIfPresent("assemblyname", assemblyName);
        foreach (var column in new[] { "version", "culture", "publickeytoken" })
        {
            draft.SetIfPresent(column, assembly[column]);
        }
    }

    private static StoredRow AssemblyOf(RowDraft draft, string typeName) =>
        draft.After("pluginassemblyid") is RowReference reference
            && draft.Scope.Transaction.Retrieve("pluginassembly", reference.Id) is { } assembly
            ? assembly
            : throw DataverseFault.InvalidArgument(
                $"The plug-in type '{typeName}' belongs to no plug-in assembly: give it a pluginassemblyid.");

    private static PluginTypeKind KindOf(StoredRow assembly, string assemblyName, string typeName)
    {
        var image = AssemblyRules.Read(assemblyName, assembly["content"] as string);
        if (!image.HasType(typeName))
        {
            throw DataverseFault.InvalidArgument($"The plug-in assembly '{assemblyName}' has no type '{typeName}'.");
        }

        return image.KindOf(typeName) is not PluginTypeKind.None and var kind
            ? kind
            : throw DataverseFault.InvalidArgument(
                $"The type '{typeName}' of the plug-in assembly '{assemblyName}' is abstract, or neither implements IPlugin nor derives "
                + "from CodeActivity.");
    }
}
