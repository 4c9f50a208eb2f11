using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Definitions;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// GET of definitions: of tables, columns, keys, relationships and choices.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
/// </summary>
internal sealed class RetrieveDefinitions : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        OptionRules.RequireAlone(exchange, "the address of definitions", "$select", "$expand", "$filter");
        var type = exchange.Path.LastSegment.EdmType;
        var filter = type?.TypeKind == EdmTypeKind.Collection ? exchange.Filter : null;
        var clause = exchange.SelectExpand;
        var found = new DefinitionPath(exchange).Follow();
        var constants = new Constants(exchange.Aliases);

        // A list of names is no list of definitions, though both are objects.
        var isDefinition = type?.AsElementType() is IEdmStructuredType;
        return found switch
        {
            null => WebResponse.NoContent(),
            IEnumerable<object> many when isDefinition => Written(exchange, constants, clause, filter is null ? many : many.Where(new DefinitionFilter(filter, constants).Holds)),
            _ when isDefinition => Written(exchange, constants, clause, found),
            _ => Value(exchange, found),
        };
    }

    private static WebResponse Written(WebExchange exchange, Constants constants, SelectExpandClause? clause, IEnumerable<object> many) =>
        Answered(exchange, MessageWriting.Json(exchange, null, writer =>
        {
            var resources = writer.CreateODataResourceSetWriter(Set(exchange), Type(exchange));
            new DefinitionWriting(resources, constants).WriteAll(many.ToList(), clause);
            resources.Flush();
        }));

    private static WebResponse Written(WebExchange exchange, Constants constants, SelectExpandClause? clause, object definition) =>
        Answered(exchange, MessageWriting.Json(exchange, null, writer =>
        {
            var resources = writer.CreateODataResourceWriter(Set(exchange), Type(exchange));
            new DefinitionWriting(resources, constants).Write(definition, clause);
            resources.Flush();
        }));

    private static WebResponse Value(WebExchange exchange, object value)
    {
        var segment = (PropertySegment)exchange.Path.LastSegment;
        var owner = ((IEdmNamedElement)segment.Property.DeclaringType).Name;
        var property = DefinitionClasses.All.First(type => type.Name == owner).Properties.First(property => property.Name == segment.Property.Name);
        var written = new ODataProperty { Name = property.Name, Value = DefinitionValue.Of(property, value) };
        if (written.Value is ODataCollectionValue several)
        {
            several.TypeName = segment.Property.Type.FullName();
        }

        return Answered(exchange, MessageWriting.Json(exchange, null, writer => writer.WriteProperty(written)));
    }

    private static IEdmEntitySetBase? Set(WebExchange exchange) => exchange.Path.NavigationSource() as IEdmEntitySetBase;

    private static IEdmStructuredType Type(WebExchange exchange) => (IEdmStructuredType)exchange.Path.LastSegment.EdmType.AsElementType();

    private static WebResponse Answered(WebExchange exchange, ReadOnlyMemory<byte> body) => WebResponse.Content(200, body, exchange.Json);
}
