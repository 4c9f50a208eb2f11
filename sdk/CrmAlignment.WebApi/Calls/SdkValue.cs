using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Messages;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Calls;

/// <summary>Makes a value that was sent into one of the organization service.</summary>
/// <param name="exchange">The request.</param>
internal sealed class SdkValue(WebExchange exchange)
{
    /// <summary>The value of a parameter.</summary>
    /// <param name="name">Name of the parameter, for the refusal.</param>
    /// <param name="value">The value as it was read.</param>
    /// <param name="type">The type that the organization service takes.</param>
    /// <exception cref="WebApiException">The value cannot be of the type.</exception>
    public object? Of(string name, object? value, Type type) => value switch
    {
        null => null,
        Entity row => Row(name, row, type),
        Structure { TypeName: WebType.Object } any => ObjectText.Read(name, (string?)any.Values.GetValueOrDefault("Type"), (string?)any.Values.GetValueOrDefault("Value")),
        Structure structure => Object(structure, WebMessageSource.Structures.TryGetValue(structure.TypeName, out var actual) ? actual.SdkType : type),
        IEnumerable<object?> values => Several(name, [.. values], type),
        ODataEnumValue choice => Enumerated(name, choice.Value, type),
        int number when type == typeof(OptionSetValue) => new OptionSetValue(number),
        decimal amount when type == typeof(Money) => new Money(amount),
        _ => ColumnValue.ForCondition(value),
    };

    private object Row(string name, Entity row, Type type)
    {
        if (type == typeof(Entity))
        {
            return row;
        }

        if (string.IsNullOrEmpty(row.LogicalName))
        {
            throw WebApiException.BadRequest(
                $"'{name}' is a row without a table. Say it by \"@odata.type\": \"Microsoft.Dynamics.CRM.account\", or name the row by \"@odata.id\".");
        }

        return type == typeof(Guid) ? exchange.KnownId(row.ToEntityReference()) : row.ToEntityReference();
    }

    private object Several(string name, List<object?> values, Type type)
    {
        if (type == typeof(EntityCollection))
        {
            var rows = values.Cast<Entity>().ToList();
            return new EntityCollection(rows) { EntityName = rows.Select(row => row.LogicalName).FirstOrDefault() ?? string.Empty };
        }

        if (type == typeof(EntityReferenceCollection))
        {
            return new EntityReferenceCollection(values.Select(value => (EntityReference)Of(name, value, typeof(EntityReference))!).ToList());
        }

        if (!type.IsArray && typeof(IList).IsAssignableFrom(type))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            AddTo(list, name, values);
            return list;
        }

        var element = type.GetElementType() ?? typeof(object);
        var array = Array.CreateInstance(element, values.Count);
        for (var index = 0; index < values.Count; index++)
        {
            array.SetValue(Of(name, values[index], element), index);
        }

        return array;
    }

    private object Object(Structure structure, Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var (name, value) in structure.Values)
        {
            var property = type.GetProperty(name)!;
            if (property.GetSetMethod() is not null)
            {
                property.SetValue(made, Of(name, value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
            }
            else if (property.GetValue(made) is IList list && value is IEnumerable<object?> items)
            {
                AddTo(list, name, items);
            }
        }

        return made;
    }

    private void AddTo(IList list, string name, IEnumerable<object?> items)
    {
        var element = ElementOf(list.GetType());
        foreach (var item in items)
        {
            list.Add(Of(name, item, element));
        }
    }

    private static Type ElementOf(Type list) => list.GetInterfaces()
        .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];

    private static object Enumerated(string name, string text, Type type)
    {
        if (Enum.TryParse(type, text, ignoreCase: false, out var value))
        {
            return value;
        }

        throw WebApiException.BadRequest(
            string.Create(CultureInfo.InvariantCulture, $"'{text}' is no value of '{name}'. Write one of {string.Join(", ", Enum.GetNames(type))}."));
    }
}
