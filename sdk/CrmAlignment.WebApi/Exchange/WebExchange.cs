using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>A request with all that answering it needs: the caller's service, the model, and the address as read.</summary>
internal sealed class WebExchange
{
    private readonly ParsedAddress _address;

    private WebExchange(WebRequest request, WebModel model, IOrganizationService service)
    {
        Request = request;
        Model = model;
        Service = service;
        Preferences = Preferences.Read(request.Header("Prefer"));
        Json = JsonFormat.Of(request.Header("Accept"));
        (_address, Path, FilterValues) = KeptAddresses.Read(model, request);
    }

    /// <summary>The request.</summary>
    public WebRequest Request { get; }

    /// <summary>The organization's metadata.</summary>
    public WebModel Model { get; }

    /// <summary>Acts as the caller.</summary>
    public IOrganizationService Service { get; }

    /// <summary>What the caller prefers.</summary>
    public Preferences Preferences { get; }

    /// <summary>Media type of the answer: JSON, with as much metadata as the caller accepts.</summary>
    public string Json { get; }

    /// <summary>What the address names.</summary>
    public ODataPath Path { get; }

    /// <summary>$select and $expand, or null.</summary>
    public SelectExpandClause? SelectExpand => _address.SelectExpand;

    /// <summary>$filter, or null.</summary>
    public FilterClause? Filter => _address.Filter;

    /// <summary>The values of this request in <see cref="Filter"/>, where that was read for another request; otherwise null.</summary>
    public FilterValues? FilterValues { get; }

    /// <summary>$orderby, or null.</summary>
    public OrderByClause? OrderBy => _address.OrderBy;

    /// <summary>$apply, or null.</summary>
    public ApplyClause? Apply => _address.Apply;

    /// <summary>The values of parameter aliases that what was parsed so far uses, by their names with @.</summary>
    public IDictionary<string, SingleValueNode> Aliases => _address.Aliases;

    /// <summary>What is made of the options of the address alone: once for all requests with the same.</summary>
    /// <param name="key">What for.</param>
    /// <param name="make">Makes it.</param>
    public T Made<T>(object key, Func<T> make)
        where T : class => _address.Made(key, make);

    /// <summary>Names of the options of the address.</summary>
    public IReadOnlyList<string> Options => _address.Options;

    /// <summary>$top, or null.</summary>
    public long? Top => _address.Top;

    /// <summary>$count.</summary>
    public bool Count => _address.Count;

    /// <summary>$skiptoken, or null.</summary>
    public string? SkipToken => _address.SkipToken;

    /// <summary>Reads a request.</summary>
    /// <exception cref="WebApiException">The address names nothing, or cannot be read.</exception>
    public static WebExchange Read(WebRequest request, WebModel model, IOrganizationService service)
    {
        try
        {
            return new WebExchange(request, model, service);
        }
        catch (ODataUnrecognizedPathException unknown)
        {
            throw WebApiException.NotFound(unknown.Message);
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest(malformed.Message);
        }
    }

    /// <summary>The same request with another body, such as a part of its address that is JSON.</summary>
    public WebExchange WithBody(byte[] body) => new(Request with { Body = body }, Model, Service);

    /// <summary>The id of a row that may be named by an alternate key.</summary>
    public Guid KnownId(EntityReference row) => row.Id != Guid.Empty
        ? row.Id
        : ((RetrieveResponse)Service.Execute(new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(false) })).Entity.Id;

    /// <summary>The address of a row.</summary>
    public string AddressOf(TableModel table, Guid id) =>
        string.Create(CultureInfo.InvariantCulture, $"{Request.ServiceRoot.AbsoluteUri}{table.Table.EntitySetName}({id:D})");

    /// <summary>An option of the address that is the platform's own, such as fetchXml; null when absent.</summary>
    public string? Option(string name) => QueryOptions.Read(Request.Address, name);
}
