using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Registered plug-in types that a package's new assembly no longer contains. Unused ones go; a type that a step or Custom API runs keeps
/// the assembly from being replaced
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes, ImportNewPluginTypesError).
/// </summary>
internal sealed class PluginTypeCheck(StoreTransaction transaction, PackageProblems problems)
{
    /// <summary>Removes the unused types, and reports the used ones.</summary>
    public void Run(IReadOnlyList<PackageAssembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            var image = PluginAssemblyImage.Read(assembly.Content);
            var gone = Find("plugintype", "pluginassemblyid", new RowReference("pluginassembly", assembly.Id))
                .Select(id => (Id: id, Name: (string)transaction.Retrieve("plugintype", id, ["typename"])!["typename"]!))
                .Where(type => !image.HasType(type.Name));
            foreach (var (id, name) in gone.ToList())
            {
                Remove(assembly, id, name);
            }
        }
    }

    private void Remove(PackageAssembly assembly, Guid type, string name)
    {
        var users = UsersOf(type).Order(StringComparer.Ordinal).ToList();
        if (users.Count == 0)
        {
            transaction.Delete("plugintype", type);
            new ComponentLedger(transaction).Forget(new Component(ComponentType.PluginType, type));
            return;
        }

        problems.Add(
            assembly.Part,
            $"plug-in type {name}",
            $"the new assembly lacks it, but it is used by {string.Join(", ", users)}.",
            "Keep the type, remove what uses it first, or replace the installed version with StageAndUpgrade.",
            DataverseErrorCode.ImportNewPluginTypesError);
    }

    private IEnumerable<string> UsersOf(Guid type)
    {
        var reference = new RowReference("plugintype", type);
        var steps = Find("sdkmessageprocessingstep", "eventhandler", reference)
            .Union(Find("sdkmessageprocessingstep", "plugintypeid", reference));
        return steps.Select(step => $"step '{NameOf("sdkmessageprocessingstep", step, "name")}'")
            .Concat(Find("customapi", "plugintypeid", reference).Select(api => $"Custom API '{NameOf("customapi", api, "uniquename")}'"));
    }

    private object? NameOf(string table, Guid id, string column) => transaction.Retrieve(table, id, [column])![column];

    private IReadOnlyList<Guid> Find(string table, string column, RowReference reference) =>
        transaction.Find(table, new Dictionary<string, object?> { [column] = reference });
}
