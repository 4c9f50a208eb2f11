using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>The registered steps, read from the registration tables and kept until a registration changes.</summary>
internal sealed class StepCatalog
{
    private readonly CommittedCache<Registrations> _registrations;

    /// <summary>Opens the catalog of an organization.</summary>
    /// <param name="state">The organization.</param>
    public StepCatalog(OrganizationState state) =>
        _registrations = new CommittedCache<Registrations>(
            state, RegistrationTables.Names, transaction => new Registrations(Load(transaction)));

    /// <summary>The steps of a message on a table.</summary>
    /// <param name="message">The message.</param>
    /// <param name="table">The table; empty for messages about none.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The steps.</returns>
    public StepSet Find(string message, string table, ExecutionScope? execution) => _registrations.Get(execution).Find(message, table);

    /// <summary>One step, by id.</summary>
    /// <param name="id">Id of the sdkmessageprocessingstep row.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The step, or null when it is not registered or disabled.</returns>
    public PluginStep? Find(Guid id, ExecutionScope? execution) => _registrations.Get(execution).Find(id);

    private static List<PluginStep> Load(StoreTransaction transaction)
    {
        var images = ImagesByStep(transaction);
        var steps = new List<PluginStep>();
        foreach (var row in RowScan.All(transaction, "sdkmessageprocessingstep"))
        {
            const int Disabled = 1;
            var message = MessageOf(transaction, row);
            if (message is not null && row["statecode"] as int? != Disabled)
            {
                steps.Add(ReadStep(transaction, row, message, images.GetValueOrDefault(row.Id) ?? []));
            }
        }

        return steps;
    }

    private static PluginStep ReadStep(StoreTransaction transaction, StoredRow row, string message, List<StepImage> images)
    {
        var impersonated = RowScan.IdIn(row, "impersonatinguserid");
        var handler = RowScan.IdIn(row, "eventhandler");
        return new PluginStep
        {
            Id = row.Id,
            Name = row["name"] as string ?? row.Id.ToString(),
            Message = message,
            Table = TableOf(transaction, row),
            FilterId = RowScan.IdIn(row, "sdkmessagefilterid"),
            Stage = row["stage"] as int? ?? PipelineStage.PostOperation,
            IsAsynchronous = row["mode"] as int? == 1,
            Rank = row["rank"] as int? ?? 1,
            FilteringColumns = RowScan.Parts(row["filteringattributes"]),
            Configuration = row["configuration"] as string,
            SecureConfiguration = SecureConfigurationOf(transaction, row),
            ImpersonatingUserId = impersonated == Guid.Empty ? null : impersonated,
            PluginTypeId = handler != Guid.Empty ? handler : RowScan.IdIn(row, "plugintypeid"),
            AsyncAutoDelete = row["asyncautodelete"] is true,
            Images = [.. images],
        };
    }

    private static Dictionary<Guid, List<StepImage>> ImagesByStep(StoreTransaction transaction)
    {
        var byStep = new Dictionary<Guid, List<StepImage>>();
        foreach (var row in RowScan.All(transaction, "sdkmessageprocessingstepimage"))
        {
            var step = RowScan.IdIn(row, "sdkmessageprocessingstepid");
            if (!byStep.TryGetValue(step, out var images))
            {
                byStep.Add(step, images = []);
            }

            var alias = row["entityalias"] as string ?? row["name"] as string ?? string.Empty;
            var property = row["messagepropertyname"] as string ?? "Target";
            images.Add(new StepImage(alias, row["imagetype"] as int? ?? 0, property, RowScan.Parts(row["attributes"])));
        }

        return byStep;
    }

    private static string? MessageOf(StoreTransaction transaction, StoredRow step)
    {
        var id = RowScan.IdIn(step, "sdkmessageid");
        return id == Guid.Empty ? null : transaction.Retrieve("sdkmessage", id)?["name"] as string;
    }

    private static string? TableOf(StoreTransaction transaction, StoredRow step)
    {
        var id = RowScan.IdIn(step, "sdkmessagefilterid");
        if (id == Guid.Empty || transaction.Retrieve("sdkmessagefilter", id) is not { } filter)
        {
            return null;
        }

        return filter["primaryobjecttypecode"] switch
        {
            string name when name is not ("" or "none") => name,
            int code => transaction.Catalog.FindTable(code)?.LogicalName,
            _ => null,
        };
    }

    private static string? SecureConfigurationOf(StoreTransaction transaction, StoredRow step)
    {
        var id = RowScan.IdIn(step, "sdkmessageprocessingstepsecureconfigid");
        return id == Guid.Empty ? null : transaction.Retrieve("sdkmessageprocessingstepsecureconfig", id)?["secureconfig"] as string;
    }

    private sealed class Registrations
    {
        private readonly ConcurrentDictionary<(string Message, string Table), StepSet> _sets = new();
        private readonly Dictionary<Guid, PluginStep> _byId = [];
        private readonly List<PluginStep> _steps;

        public Registrations(List<PluginStep> steps)
        {
            _steps = steps;
            foreach (var step in steps)
            {
                _byId.Add(step.Id, step);
            }
        }

        public PluginStep? Find(Guid id) => _byId.GetValueOrDefault(id);

        public StepSet Find(string message, string table)
        {
            if (_steps.Count == 0)
            {
                return StepSet.None;
            }

            return _sets.TryGetValue((message, table), out var known) ? known : _sets.GetOrAdd((message, table), Select);
        }

        private StepSet Select((string Message, string Table) key)
        {
            var found = _steps.FindAll(step => IsFor(step, key.Message) && (step.Table is null || step.Table == key.Table));
            return found.Count == 0 ? StepSet.None : new StepSet(found);
        }

        // Both spellings of the state message are one event: plug-ins register on either.
        private static bool IsFor(PluginStep step, string message) =>
            step.Message == message || (message is "SetState" && step.Message == "SetStateDynamicEntity");
    }
}
