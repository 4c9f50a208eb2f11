using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Messages;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// Declares actions and functions in the model, with the complex types and enumerations that they need. A message whose table the
/// organization lacks is left out.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-actions and .../web-api-functions
/// </summary>
/// <param name="edm">The model, which has the tables.</param>
/// <param name="container">Its container.</param>
internal sealed class MessageDeclarations(EdmModel edm, EdmEntityContainer container)
{
    /// <summary>Adds the complex types and enumerations of the platform's messages that the model does not have for its definitions.</summary>
    public void AddTypes()
    {
        foreach (var enumeration in WebMessageSource.Enumerations.Where(enumeration => IsNew(enumeration.Name)))
        {
            edm.AddElement(Enumeration(enumeration));
        }

        // They lead to one another, so all are there before the first has properties.
        var added = new List<(WebStructure Structure, EdmComplexType Declared)>();
        foreach (var structure in WebMessageSource.Structures.Values.Where(structure => IsNew(structure.Name)).ToList())
        {
            AddStructure(structure, added);
        }

        foreach (var (structure, declared) in added)
        {
            foreach (var (name, type) in structure.Properties)
            {
                AddProperty(declared, name, type);
            }
        }
    }

    private EdmComplexType AddStructure(WebStructure structure, List<(WebStructure Structure, EdmComplexType Declared)> added)
    {
        if (added.FirstOrDefault(one => one.Structure == structure).Declared is { } known)
        {
            return known;
        }

        var derivedFrom = structure.BaseName is { } name ? AddStructure(WebMessageSource.Structures[name], added) : null;
        var declared = new EdmComplexType(WebModel.Namespace, structure.Name, derivedFrom, structure.SdkType.IsAbstract);
        edm.AddElement(declared);
        added.Add((structure, declared));
        return declared;
    }

    private bool IsNew(string name) => edm.FindDeclaredType($"{WebModel.Namespace}.{name}") is null;

    /// <summary>Adds a message.</summary>
    /// <returns>Whether the organization has the tables that it needs.</returns>
    public bool Add(WebMessage message)
    {
        var types = message.Parameters.Select(parameter => parameter.Type).Concat(message.Results.Select(result => result.Type));
        if (types.Any(type => Definition(type) is null))
        {
            return false;
        }

        var returns = Returns(message);
        if (message.Binding is null)
        {
            Declare(message, returns, null);
            return true;
        }

        var bound = message.Binding.Tables.Where(table => Definition(new WebType(table, false)) is not null).ToList();
        bound.ForEach(table => Declare(message, returns, table));
        return bound.Count > 0;
    }

    private void Declare(WebMessage message, IEdmTypeReference? returns, string? table)
    {
        var isBound = table is not null;
        EdmOperation operation = message.IsFunction
            ? new EdmFunction(WebModel.Namespace, message.Name, returns!, isBound, null, false)
            : new EdmAction(WebModel.Namespace, message.Name, returns, isBound, null);
        if (isBound)
        {
            operation.AddParameter(message.Binding!.IsCollection ? "entityset" : "entity", Reference(new WebType(table!, message.Binding.IsCollection), false));
        }

        foreach (var parameter in message.Parameters.OrderBy(parameter => parameter.IsOptional))
        {
            AddParameter(operation, parameter);
        }

        edm.AddElement(operation);
        if (!isBound)
        {
            AddImport(operation);
        }
    }

    private void AddParameter(EdmOperation operation, WebParameter parameter)
    {
        if (parameter.IsOptional)
        {
            operation.AddOptionalParameter(parameter.Name, Reference(parameter.Type, true));
        }
        else
        {
            operation.AddParameter(parameter.Name, Reference(parameter.Type, false));
        }
    }

    private void AddImport(EdmOperation operation)
    {
        if (operation is EdmFunction function)
        {
            container.AddFunctionImport(function);
        }
        else
        {
            container.AddActionImport((EdmAction)operation);
        }
    }

    private IEdmTypeReference? Returns(WebMessage message)
    {
        if (message.AnswersBare)
        {
            return Reference(message.Results[0].Type, true);
        }

        // A function answers something in any case.
        if (message.Results.Count == 0 && !message.IsFunction)
        {
            return null;
        }

        var response = new EdmComplexType(WebModel.Namespace, message.ResponseType);
        edm.AddElement(response);
        foreach (var result in message.Results)
        {
            AddProperty(response, result.Name, result.Type);
        }

        return new EdmComplexTypeReference(response, false);
    }

    // What leads to rows is a navigation property, in complex types as well.
    private void AddProperty(EdmComplexType declared, string name, WebType type)
    {
        if (Definition(type) is IEdmEntityType target)
        {
            declared.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = name,
                Target = target,
                TargetMultiplicity = type.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
            });
            return;
        }

        declared.AddStructuralProperty(name, Reference(type, true));
    }

    private IEdmTypeReference Reference(WebType type, bool isNullable)
    {
        var single = Single(Definition(type)!, isNullable);
        return type.IsCollection ? EdmCoreModel.GetCollection(single) : single;
    }

    private static IEdmTypeReference Single(IEdmType definition, bool isNullable) => definition switch
    {
        IEdmPrimitiveType primitive => EdmCoreModel.Instance.GetPrimitive(primitive.PrimitiveKind, isNullable),
        IEdmEnumType enumeration => new EdmEnumTypeReference(enumeration, isNullable),
        IEdmComplexType complex => new EdmComplexTypeReference(complex, isNullable),
        _ => new EdmEntityTypeReference((IEdmEntityType)definition, isNullable),
    };

    private IEdmType? Definition(WebType type) => type.Name.StartsWith("Edm.", StringComparison.Ordinal)
        ? EdmCoreModel.Instance.FindDeclaredType(type.Name)
        : edm.FindDeclaredType($"{WebModel.Namespace}.{type.Name}");

    private static EdmEnumType Enumeration(Type enumeration)
    {
        var isFlags = enumeration.IsDefined(typeof(FlagsAttribute), false);
        var declared = new EdmEnumType(WebModel.Namespace, enumeration.Name, EdmPrimitiveTypeKind.Int32, isFlags);
        var values = Enum.GetNames(enumeration).Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Value: Convert.ToInt64(Enum.Parse(enumeration, name), System.Globalization.CultureInfo.InvariantCulture)));

        // The library looks members up by their value, so of two names of one value the first is declared: of All and Default, All.
        foreach (var (name, value) in values.DistinctBy(member => member.Value).OrderBy(member => member.Value))
        {
            declared.AddMember(name, new EdmEnumMemberValue(value));
        }

        return declared;
    }
}
