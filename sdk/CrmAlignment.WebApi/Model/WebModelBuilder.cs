using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.WebApi.Messages;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// Builds the entity data model of the metadata, in the platform's shape: all entity types have crmbaseentity as base, users and teams
/// principal, activities activitypointer.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents
/// </summary>
internal sealed class WebModelBuilder
{
    private readonly MetadataCatalog _catalog;
    private readonly EdmModel _edm = new(includeDefaultVocabularies: false);
    private readonly EdmEntityContainer _container = new(WebModel.Namespace, "System");
    private readonly EdmEntityType _base = new(WebModel.Namespace, "crmbaseentity", null, isAbstract: true, isOpen: false);
    private readonly EdmEntityType _principal;
    private readonly EdmEntitySet _principals;
    private readonly Dictionary<string, TableModel> _tables = new(StringComparer.Ordinal);

    private WebModelBuilder(MetadataCatalog catalog)
    {
        _catalog = catalog;
        _edm.AddElement(_base);
        _edm.AddElement(_container);
        _principal = new EdmEntityType(WebModel.Namespace, WebModel.Principal, _base);
        _principal.AddKeys(_principal.AddStructuralProperty("ownerid", EdmPrimitiveTypeKind.Guid, isNullable: false));
        _edm.AddElement(_principal);
        _principals = _container.AddEntitySet("principals", _principal);
    }

    /// <summary>Builds it.</summary>
    public static WebModel Build(MetadataCatalog catalog, IReadOnlyCollection<CustomApi> apis)
    {
        var published = apis.Where(api => !api.IsPrivate).ToList();
        return Build(catalog, apis, published.Count == apis.Count ? null : Build(catalog, published, null).Edm);
    }

    private static WebModel Build(MetadataCatalog catalog, IReadOnlyCollection<CustomApi> apis, IEdmModel? published)
    {
        var builder = new WebModelBuilder(catalog);
        builder.AddTables();
        builder.AddNavigations();
        builder.AddAlternateKeys();
        QueryFunctionDeclarations.AddTo(builder._edm);
        DefinitionTypes.AddTo(builder._edm, builder._container);
        var messages = builder.AddMessages(apis);
        return new WebModel(catalog, apis, builder._edm, builder._tables.ToFrozenDictionary(StringComparer.Ordinal), messages)
        {
            Published = published ?? builder._edm,
        };
    }

    // The platform's own first: a Custom API of the same name is not reached in the organization service either.
    private FrozenDictionary<string, WebMessage> AddMessages(IEnumerable<CustomApi> apis)
    {
        _edm.AddElement(new EdmEntityType(WebModel.Namespace, WebType.Open, _base, isAbstract: false, isOpen: true));
        var declarations = new MessageDeclarations(_edm, _container);
        declarations.AddTypes();
        var added = new Dictionary<string, WebMessage>(StringComparer.Ordinal);
        foreach (var message in WebMessageSource.Messages.Concat(apis.OrderBy(api => api.UniqueName, StringComparer.Ordinal).Select(CustomApiMessages.Of)))
        {
            if (!added.ContainsKey(message.Name) && declarations.Add(message))
            {
                added.Add(message.Name, message);
            }
        }

        return added.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // A base before what derives from it; otherwise by name, so that two builds of the same metadata are alike.
    private void AddTables()
    {
        foreach (var table in _catalog.Tables.OrderBy(table => table.IsActivity && !IsActivityPointer(table)).ThenBy(table => table.LogicalName, StringComparer.Ordinal))
        {
            var type = new EdmEntityType(WebModel.Namespace, table.LogicalName, BaseOf(table), isAbstract: false, isOpen: false);
            _edm.AddElement(type);
            var model = new TableModel(table, type, _container.AddEntitySet(table.EntitySetName, type));
            AddProperties(model);
            _tables.Add(table.LogicalName, model);
        }
    }

    private EdmEntityType BaseOf(TableDefinition table) => table switch
    {
        { LogicalName: "systemuser" or "team" } => _principal,
        { IsActivity: true } when !IsActivityPointer(table) && _tables.TryGetValue("activitypointer", out var pointer) => pointer.Type,
        _ => _base,
    };

    private static void AddProperties(TableModel model)
    {
        foreach (var property in model.Table.Columns.Select(PropertyModel.Of).OfType<PropertyModel>())
        {
            model.Properties.Add(property.Name, property);
            if (Inherited(model, property.Name) is null)
            {
                var isKey = property.Name == model.Table.PrimaryIdColumn;
                var declared = model.Type.AddStructuralProperty(property.Name, EdmTypes.Of(property.Column, isKey));
                if (isKey && !model.Type.Key().Any())
                {
                    model.Type.AddKeys(declared);
                }
            }
        }

        if (model.Type.BaseEntityType()?.Name == WebModel.Principal)
        {
            model.Properties.TryAdd("ownerid", new PropertyModel("ownerid", model.Table.Column(model.Table.PrimaryIdColumn)));
        }
    }

    private void AddNavigations()
    {
        // Lookups of base types first: a derived type has them from there.
        foreach (var model in _tables.Values.OrderBy(model => model.Type.BaseEntityType() != _base).ThenBy(model => model.Table.LogicalName, StringComparer.Ordinal))
        {
            foreach (var navigation in TableNavigations.Of(_catalog, model.Table))
            {
                AddNavigation(model, navigation);
            }
        }
    }

    private void AddNavigation(TableModel model, NavigationModel navigation)
    {
        if (TargetOf(navigation) is not { } target || model.Properties.ContainsKey(navigation.Name) || !model.Navigations.TryAdd(navigation.Name, navigation))
        {
            return;
        }

        if (Inherited(model, navigation.Name) is IEdmNavigationProperty inherited)
        {
            model.Set.AddNavigationTarget(inherited, target.Set);
            return;
        }

        var multiplicity = navigation.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne;
        model.Set.AddNavigationTarget(
            model.Type.AddUnidirectionalNavigation(
                new EdmNavigationPropertyInfo { Name = navigation.Name, Target = target.Type, TargetMultiplicity = multiplicity }),
            target.Set);
    }

    // Asked of the base, which is complete: a type looks its properties up anew after each that is added.
    private static IEdmProperty? Inherited(TableModel model, string name) => model.Type.BaseEntityType()?.FindProperty(name);

    private (EdmEntityType Type, EdmEntitySet Set)? TargetOf(NavigationModel navigation) =>
        navigation.TargetTable == WebModel.Principal ? (_principal, _principals)
        : _tables.TryGetValue(navigation.TargetTable, out var target) ? (target.Type, target.Set)
        : null;

    private void AddAlternateKeys()
    {
        foreach (var model in _tables.Values)
        {
            foreach (var key in model.Table.Keys)
            {
                var properties = key.Columns.Select(column => PropertyModel.Of(model.Table.Column(column))!.Name);
                _edm.AddAlternateKeyAnnotation(model.Type, properties.ToDictionary(name => name, model.Type.FindProperty));
            }
        }
    }

    private static bool IsActivityPointer(TableDefinition table) => table.LogicalName == "activitypointer";
}
