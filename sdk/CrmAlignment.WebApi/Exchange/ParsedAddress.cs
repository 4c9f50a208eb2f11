using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using CrmAlignment.WebApi.Model;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>What an address says, as the library reads it: part by part as it is asked for, or all of it beforehand to be kept for others.</summary>
internal sealed class ParsedAddress
{
    private readonly ODataUriParser _parser;
    private readonly ConcurrentDictionary<object, object>? _made;

    private ParsedAddress(ODataUriParser parser, IReadOnlyList<string> options, bool isKept)
    {
        _parser = parser;
        _made = isKept ? new ConcurrentDictionary<object, object>(ReferenceEqualityComparer.Instance) : null;
        Path = parser.ParsePath();
        Options = options;
    }

    /// <summary>What the address names.</summary>
    public ODataPath Path { get; }

    /// <summary>Names of its options.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>$select and $expand, or null.</summary>
    public SelectExpandClause? SelectExpand => _parser.ParseSelectAndExpand();

    /// <summary>$filter, or null.</summary>
    public FilterClause? Filter => _parser.ParseFilter();

    /// <summary>Where in <see cref="Filter"/> other requests have other values; set before the address is kept for them.</summary>
    public IReadOnlyList<ConstantNode> Places { get; set; } = [];

    /// <summary>$orderby, or null.</summary>
    public OrderByClause? OrderBy => _parser.ParseOrderBy();

    /// <summary>$apply, or null.</summary>
    public ApplyClause? Apply => _parser.ParseApply();

    /// <summary>The values of parameter aliases that what was parsed so far uses.</summary>
    public IDictionary<string, SingleValueNode> Aliases => _parser.ParameterAliasNodes;

    /// <summary>$top, or null.</summary>
    public long? Top => _parser.ParseTop();

    /// <summary>$count.</summary>
    public bool Count => _parser.ParseCount() ?? false;

    /// <summary>$skiptoken, or null.</summary>
    public string? SkipToken => _parser.ParseSkipToken();

    /// <summary>Reads the path; the options are read when they are asked for, by one thread.</summary>
    /// <exception cref="ODataException">The path cannot be read.</exception>
    public static ParsedAddress Read(WebModel model, WebRequest request) => new(Parser(model, request), Names(request), isKept: false);

    /// <summary>Reads all of it, after which any number of threads may ask.</summary>
    /// <exception cref="ODataException">Something of it cannot be read.</exception>
    public static ParsedAddress ReadAll(WebModel model, WebRequest request)
    {
        var read = new ParsedAddress(Parser(model, request), Names(request), isKept: true);
        // The parser keeps each part once it has read it, and only then it changes.
        _ = (read.SelectExpand, read.Filter, read.OrderBy, read.Apply, read.Top, read.Count, read.SkipToken);
        return read;
    }

    /// <summary>What is made of the address alone, and so is made once for all who ask by it.</summary>
    /// <param name="key">What for.</param>
    /// <param name="make">Makes it.</param>
    public T Made<T>(object key, Func<T> make)
        where T : class => _made is null ? make() : (T)_made.GetOrAdd(key, static (_, make) => make(), make);

    private static IReadOnlyList<string> Names(WebRequest request) => [.. QueryOptions.Names(request.Address)];

    private static ODataUriParser Parser(WebModel model, WebRequest request) =>
        new(model.Edm, request.ServiceRoot, request.Address) { Resolver = new AlternateKeysODataUriResolver(model.Edm) };
}
