using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CrmAlignment.WebApi.Model;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>
/// Keeps addresses as read, by their shape: an address is the same as another when only the id of its row differs, accounts(...), or what the
/// comparisons of its $filter compare with. Reading one costs more than finding its row.
/// </summary>
/// <param name="model">The model by which they are read; another model has others.</param>
internal sealed class KeptAddresses(WebModel model)
{
    // Callers write a few hundred addresses, over and over. Long ones, such as lists of ids, do not come again.
    private const int MostAddresses = 1000;

    private const int LongestAddress = 2000;

    private const int LettersOfId = 36;

    private static readonly ConditionalWeakTable<WebModel, KeptAddresses> ByModel = [];

    private readonly ConcurrentDictionary<string, ParsedAddress> _byShape = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The address of a request as read, the path that it names, and the values of its $filter where they are others than those read.</summary>
    /// <exception cref="ODataException">It cannot be read.</exception>
    public static (ParsedAddress Address, ODataPath Path, FilterValues? Values) Read(WebModel model, WebRequest request) =>
        ByModel.GetValue(model, static model => new KeptAddresses(model)).Read(request);

    private (ParsedAddress Address, ODataPath Path, FilterValues? Values) Read(WebRequest request)
    {
        var text = request.Address.PathAndQuery.AsSpan(request.ServiceRoot.AbsolutePath.Length);
        if (text.Length > LongestAddress || !request.ServiceRoot.IsBaseOf(request.Address))
        {
            return Alone(request);
        }

        if (FilterLiterals.Of(text) is { } literals && Filtered(request, literals) is var (filtered, places))
        {
            return (filtered, filtered.Path, FilterValues.In(places, literals.Values));
        }

        var shape = ShapeOf(text, out var id);
        if (!_byShape.TryGetValue(shape, out var kept))
        {
            kept = TryRead(request);
            if (kept is null || (id is not null && !IsRow(kept.Path)))
            {
                return Alone(request);
            }

            Keep(shape, kept);
        }

        return (kept, id is { } row ? PathTo(kept.Path, row) : kept.Path, null);
    }

    private (ParsedAddress Address, ODataPath Path, FilterValues? Values) Alone(WebRequest request)
    {
        var read = ParsedAddress.Read(model, request);
        return (read, read.Path, null);
    }

    private (ParsedAddress Address, IReadOnlyList<ConstantNode> Places)? Filtered(WebRequest request, FilterLiterals literals)
    {
        if (!_byShape.TryGetValue(literals.Shape, out var kept))
        {
            kept = TryRead(request);
            if (kept is not { Filter: { } filter, Apply: null } || model.TableOf(kept.Path.FirstSegment.EdmType) is null
                || FilterValues.PlacesIn(filter, literals.Values) is not { } places)
            {
                return null;
            }

            kept.Places = places;
            Keep(literals.Shape, kept);
        }

        return (kept, kept.Places);
    }

    // A part that nobody asks for may be wrong and the request all the same be answered, so the refusal is left to who asks.
    private ParsedAddress? TryRead(WebRequest request)
    {
        try
        {
            return ParsedAddress.ReadAll(model, request);
        }
        catch (ODataException)
        {
            return null;
        }
    }

    private void Keep(string shape, ParsedAddress address)
    {
        if (Interlocked.Increment(ref _count) > MostAddresses)
        {
            _byShape.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        _byShape.TryAdd(shape, address);
    }

    private static string ShapeOf(ReadOnlySpan<char> text, out Guid? id)
    {
        id = null;
        var open = text.IndexOf('(');
        var close = open + 1 + LettersOfId;
        var query = text.IndexOf('?');
        if (open < 0 || close >= text.Length || text[close] != ')' || (query < 0 ? text.Length : query) != close + 1
            || !Guid.TryParseExact(text.Slice(open + 1, LettersOfId), "D", out var row))
        {
            return text.ToString();
        }

        id = row;
        return string.Concat(text[..(open + 1)], text[close..]);
    }

    private static bool IsRow(ODataPath path) => path.Count == 2 && path.FirstSegment is EntitySetSegment && path.LastSegment is KeySegment key && key.Keys.Count() == 1;

    private static ODataPath PathTo(ODataPath other, Guid row)
    {
        var key = (KeySegment)other.LastSegment;
        var keys = new[] { new KeyValuePair<string, object>(key.Keys.First().Key, row) };
        return new ODataPath(other.FirstSegment, new KeySegment(keys, (IEdmEntityType)key.EdmType, key.NavigationSource));
    }
}
