using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Tests.Framework;

/// <summary>What the platform gives to a plug-in, with the rows that a test puts into it.</summary>
internal sealed class PretendedPlatform : IServiceProvider, IOrganizationServiceFactory, IOrganizationService, ITracingService
{
    private readonly Dictionary<string, List<Entity>> _rows = [];
    private IPluginExecutionContext? _context;
    private Entity? _stored;

    /// <summary>What the plug-ins wrote into their trace log.</summary>
    public List<string> Traces { get; } = [];

    /// <summary>Rows that the plug-ins created.</summary>
    public List<Entity> Created { get; } = [];

    /// <summary>Has every query of the row's table find it, whatever it asks for.</summary>
    public PretendedPlatform With(Entity row)
    {
        if (!_rows.TryGetValue(row.LogicalName, out var rows))
        {
            _rows[row.LogicalName] = rows = [];
        }

        rows.Add(row);
        return this;
    }

    /// <summary>Runs a step on the save of a row.</summary>
    /// <param name="step">The step.</param>
    /// <param name="message">Create or Update.</param>
    /// <param name="target">What the save sets.</param>
    /// <param name="before">The row before it; null for none.</param>
    public void Save(IPlugin step, string message, Entity target, Entity? before = null)
    {
        _stored = before;
        _context = Pretended<IPluginExecutionContext>.Of(new()
        {
            ["MessageName"] = message,
            ["PrimaryEntityName"] = target.LogicalName,
            ["PrimaryEntityId"] = target.Id,
            ["Stage"] = 20,
            ["Depth"] = 1,
            ["OperationCreatedOn"] = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
            ["InputParameters"] = new ParameterCollection { ["Target"] = target },
            ["OutputParameters"] = new ParameterCollection(),
            ["SharedVariables"] = new ParameterCollection(),
            ["PreEntityImages"] = before is null ? new EntityImageCollection() : new EntityImageCollection { ["PreImage"] = before },
            ["PostEntityImages"] = new EntityImageCollection(),
        });
        step.Execute(this);
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? _context : serviceType.IsInstanceOfType(this) ? this : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public void Trace(string format, params object[] args) => Traces.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        new(_rows.TryGetValue(((QueryExpression)query).EntityName, out var rows) ? rows : []);

    public Guid Create(Entity entity)
    {
        Created.Add(entity);
        return entity.Id;
    }

    // Before the operation the stored row is still the former one.
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        _stored is { } row && (row.LogicalName, row.Id) == (entityName, id) ? row : throw Unasked($"Retrieve of {entityName} {id}");

    public void Update(Entity entity) => throw Unasked("Update");

    public void Delete(string entityName, Guid id) => throw Unasked("Delete");

    public OrganizationResponse Execute(OrganizationRequest request) => throw Unasked(request.RequestName);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unasked("Associate");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unasked("Disassociate");

    private static NotSupportedException Unasked(string message) => new($"No step under test sends {message}.");
}
