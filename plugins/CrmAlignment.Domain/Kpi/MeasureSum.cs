using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Adds measures up in place: a fold adds thousands.</summary>
internal sealed class MeasureSum
{
    private decimal[] _sums = new decimal[Measure.All.Count];
    private bool _isShared;

    public MeasureSum Add(Measures measures)
    {
        if (_isShared)
        {
            _sums = (decimal[])_sums.Clone();
            _isShared = false;
        }

        measures.AddTo(_sums);
        return this;
    }

    /// <summary>The sums so far; what is added later does not change them.</summary>
    public Measures Total()
    {
        _isShared = true;
        return Measures.By(_sums);
    }
}
