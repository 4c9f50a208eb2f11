using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Linq;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>
/// Queries records by LINQ, tracks them, and saves what changed. Not for several threads at once.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/organizationservicecontext</remarks>
public partial class OrganizationServiceContext : IDisposable
{
    private readonly IOrganizationService _service;
    private readonly EntityQueryProvider _provider;

    /// <summary>Creates a context that tracks nothing yet.</summary>
    /// <param name="service">Executes the requests; it stays the caller's and is not disposed with the context.</param>
    /// <exception cref="ArgumentNullException">The service is null.</exception>
    public OrganizationServiceContext(IOrganizationService service)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        _provider = new EntityQueryProvider(this);
    }

    /// <summary>How updates and deletions treat a row that somebody else has changed; by the platform's default unless set.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior { get; set; }

    /// <summary>What becomes of a record that is read again; <see cref="MergeOption.AppendOnly"/> unless set.</summary>
    public MergeOption MergeOption { get; set; }

    /// <summary>How <see cref="SaveChanges()"/> treats errors; <see cref="SaveChangesOptions.None"/> unless set.</summary>
    public SaveChangesOptions SaveChangesDefaultOptions { get; set; }

    /// <summary>Answers the queries of the context.</summary>
    protected virtual IQueryProvider QueryProvider => _provider;

    /// <summary>A query over the rows of a table, by an early-bound class.</summary>
    /// <typeparam name="TEntity">The class, marked with <see cref="EntityLogicalNameAttribute"/>.</typeparam>
    /// <returns>The query; it is sent when it is enumerated.</returns>
    /// <exception cref="ArgumentException">The class is not marked.</exception>
    public IQueryable<TEntity> CreateQuery<TEntity>()
        where TEntity : Entity
        => CreateQuery<TEntity>(QueryProvider, TableOf(typeof(TEntity)) ?? throw new ArgumentException(
            $"The class '{typeof(TEntity).FullName}' names no table. Mark it with EntityLogicalNameAttribute, or name the table."));

    /// <summary>A query over the rows of a table.</summary>
    /// <param name="entityLogicalName">The table's logical name.</param>
    /// <returns>The query; it is sent when it is enumerated.</returns>
    /// <exception cref="ArgumentNullException">The name is empty.</exception>
    public IQueryable<Entity> CreateQuery(string entityLogicalName)
        => string.IsNullOrWhiteSpace(entityLogicalName)
            ? throw new ArgumentNullException(nameof(entityLogicalName))
            : CreateQuery<Entity>(QueryProvider, entityLogicalName);

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The answer.</returns>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        OnExecuting(request);
        OrganizationResponse response;
        try
        {
            response = _service.Execute(request);
        }
        catch (Exception error)
        {
            OnExecute(request, error);
            throw;
        }

        OnExecute(request, response);
        return response;
    }

    /// <summary>Ends the tracking of all records and links.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a query over the rows of a table.</summary>
    /// <typeparam name="TEntity">The class of the rows.</typeparam>
    /// <param name="provider">Answers the query; one that is not the context's makes queries of its own.</param>
    /// <param name="entityLogicalName">The table's logical name.</param>
    /// <returns>The query.</returns>
    protected virtual IQueryable<TEntity> CreateQuery<TEntity>(IQueryProvider provider, string entityLogicalName)
        => new EntityQuery<TEntity>((EntityQueryProvider)provider, entityLogicalName);

    /// <summary>Ends the tracking of all records and links.</summary>
    /// <param name="disposing">Whether the context is disposed, and not collected.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            ClearChanges();
        }
    }

    /// <summary>Called before a request is sent.</summary>
    /// <param name="request">The request.</param>
    protected virtual void OnExecuting(OrganizationRequest request)
    {
    }

    /// <summary>Called when a request was answered.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The answer.</param>
    protected virtual void OnExecute(OrganizationRequest request, OrganizationResponse response)
    {
    }

    /// <summary>Called when a request failed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">The error, which is thrown afterwards.</param>
    protected virtual void OnExecute(OrganizationRequest request, Exception exception)
    {
    }

    private static string TableOf(Type type)
        => ((EntityLogicalNameAttribute)Attribute.GetCustomAttribute(type, typeof(EntityLogicalNameAttribute)))?.LogicalName;
}
