using System;
using System.Collections.Concurrent;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>
/// Loads plug-in assemblies from their rows and keeps one plug-in object a step, which all concurrent calls share, as
/// the platform does.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/develop-iplugin-implementations-stateless.</remarks>
internal sealed class PluginHost(OrganizationEngine engine)
{
    private readonly ConcurrentDictionary<Guid, IPlugin> _bySteps = new();
    private readonly ConcurrentDictionary<Guid, IPlugin> _byTypes = new();
    private readonly ConcurrentDictionary<(Guid Id, long Version), Assembly> _assemblies = new();

    /// <summary>The plug-in of a step, constructed with the step's configurations.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scope">The request.</param>
    /// <returns>The plug-in.</returns>
    public IPlugin PluginOf(PluginStep step, RequestScope scope)
    {
        if (_bySteps.TryGetValue(step.Id, out var known))
        {
            return known;
        }

        var plugin = Construct(TypeOf(step.PluginTypeId, scope.Execution), step.Configuration, step.SecureConfiguration);
        return scope.Execution is { RegistrationsChanged: true } ? plugin : _bySteps.GetOrAdd(step.Id, plugin);
    }

    /// <summary>The plug-in of a Custom API.</summary>
    /// <param name="pluginTypeId">Id of the plugintype row.</param>
    /// <param name="scope">The request.</param>
    /// <returns>The plug-in.</returns>
    public IPlugin PluginOf(Guid pluginTypeId, RequestScope scope) =>
        _byTypes.TryGetValue(pluginTypeId, out var known)
            ? known
            : _byTypes.GetOrAdd(pluginTypeId, Construct(TypeOf(pluginTypeId, scope.Execution), null, null));

    /// <summary>The class of a plug-in or workflow activity.</summary>
    /// <param name="pluginTypeId">Id of the plugintype row.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The class.</returns>
    public Type TypeOf(Guid pluginTypeId, ExecutionScope? execution) => engine.Read(execution, transaction => Resolve(transaction, pluginTypeId));

    /// <summary>Drops plug-in objects whose registration may have changed. Loaded assemblies stay while their rows do.</summary>
    public void Forget()
    {
        _bySteps.Clear();
        _byTypes.Clear();
    }

    private static IPlugin Construct(Type type, string? configuration, string? secureConfiguration)
    {
        if (!typeof(IPlugin).IsAssignableFrom(type))
        {
            throw DataverseFault.InvalidArgument($"The plug-in type '{type.FullName}' does not implement IPlugin.");
        }

        try
        {
            if (type.GetConstructor([typeof(string), typeof(string)]) is { } both)
            {
                return (IPlugin)both.Invoke([configuration ?? string.Empty, secureConfiguration ?? string.Empty]);
            }

            return type.GetConstructor([typeof(string)]) is { } one
                ? (IPlugin)one.Invoke([configuration ?? string.Empty])
                : (IPlugin)Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            throw PluginFault.Of(inner, type, string.Empty);
        }
    }

    private Type Resolve(StoreTransaction transaction, Guid pluginTypeId)
    {
        var row = transaction.Retrieve("plugintype", pluginTypeId)
            ?? throw DataverseFault.ObjectDoesNotExist("PluginType", pluginTypeId);
        var typeName = row["typename"] as string
            ?? throw DataverseFault.InvalidArgument($"The plug-in type {pluginTypeId} has no typename.");
        var assemblyId = RowScan.IdIn(row, "pluginassemblyid");
        var assembly = transaction.Retrieve("pluginassembly", assemblyId)
            ?? throw DataverseFault.ObjectDoesNotExist("PluginAssembly", assemblyId);
        return AssemblyOf(assembly).GetType(typeName)
            ?? throw DataverseFault.InvalidArgument($"The plug-in assembly '{assembly["name"]}' has no type '{typeName}'.");
    }

    private Assembly AssemblyOf(StoredRow row) => _assemblies.GetOrAdd((row.Id, row.Version), _ => PluginAssemblyLoader.Load(row));
}
