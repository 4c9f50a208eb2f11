using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Calls;

/// <summary>
/// Reads a value with structure: a row becomes an Entity, a complex value a <see cref="Structure"/>, several a list.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="rows">Reads rows.</param>
internal sealed class ValueReading(WebModel model, ParameterRows rows)
{
    /// <summary>One value, which is all that the reader has.</summary>
    public object? Single(ODataReader reader, IEdmType declared)
    {
        var value = reader.Read() ? Value(reader, declared) : null;
        return reader.Read() ? throw new ODataException("One value is expected.") : value;
    }

    /// <summary>Several values, which are all that the reader has.</summary>
    public List<object?> Several(ODataReader reader, IEdmType declared)
    {
        reader.Read();
        var values = Items(reader, declared);
        return reader.Read() ? throw new ODataException("One collection is expected.") : values;
    }

    // At the start of a set; leaves the reader at its end.
    private List<object?> Items(ODataReader reader, IEdmType declared)
    {
        var values = new List<object?>();
        while (reader.Read() && reader.State != ODataReaderState.ResourceSetEnd)
        {
            if (reader.State == ODataReaderState.ResourceStart)
            {
                values.Add(Value(reader, declared));
            }
        }

        return values;
    }

    /// <summary>A value that is no row and no complex one: primitive, of an enumeration, or a collection of them.</summary>
    public static object? Plain(object? value) => value switch
    {
        ODataCollectionValue collection => collection.Items.Select(Plain).ToList(),
        ODataNullValue => null,
        ODataPrimitiveValue primitive => primitive.Value,
        _ => value,
    };

    // At the start of a resource; leaves the reader at its end.
    private object? Value(ODataReader reader, IEdmType declared)
    {
        if (reader.Item is not ODataResource)
        {
            reader.Read();
            return null;
        }

        return declared is IEdmComplexType complex ? Complex(reader, Actual((ODataResource)reader.Item, complex)) : rows.Read(reader, model.TableOf(declared));
    }

    // A value may be of a type that derives from the declared one, and says so (@odata.type).
    private IEdmComplexType Actual(ODataResource resource, IEdmComplexType declared) =>
        resource.TypeName is { } name && model.Edm.FindDeclaredType(name) is IEdmComplexType derived ? derived : declared;

    private Structure Complex(ODataReader reader, IEdmComplexType declared)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.State != ODataReaderState.ResourceEnd)
        {
            if (reader.State == ODataReaderState.NestedResourceInfoStart)
            {
                var name = ((ODataNestedResourceInfo)reader.Item).Name;
                values[name] = Nested(reader, declared.FindProperty(name).Type);
            }
        }

        foreach (var property in ((ODataResource)reader.Item).Properties.OfType<ODataProperty>())
        {
            values[property.Name] = Plain(property.Value);
        }

        return new Structure(declared.Name, values);
    }

    private object? Nested(ODataReader reader, IEdmTypeReference type)
    {
        object? value = null;
        while (reader.Read() && reader.State != ODataReaderState.NestedResourceInfoEnd)
        {
            value = reader.State switch
            {
                ODataReaderState.ResourceSetStart => Items(reader, type.Definition.AsElementType()),
                ODataReaderState.ResourceStart => Value(reader, type.Definition),
                ODataReaderState.EntityReferenceLink => rows.Reference(((ODataEntityReferenceLink)reader.Item).Url),
                _ => value,
            };
        }

        return value;
    }
}
