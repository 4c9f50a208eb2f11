using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.LinearAlgebra;

namespace CrmAlignment.Cli.Weights;

/// <summary>
/// Logistic regression with a ridge penalty, fitted by Newton's method (iteratively reweighted least squares): the greatest
/// log likelihood - penalty / 2 x sum of squared coefficients, in which the intercept counts nothing. The penalty keeps coefficients finite where
/// a criterion parts won from lost leads without exception.
/// </summary>
/// <remarks>
/// Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1 (the method) and 3.4.1 (the penalty),
/// https://hastie.su.domains/ElemStatLearn/; le Cessie and van Houwelingen, Ridge Estimators in Logistic Regression, 1992,
/// https://doi.org/10.2307/2347628.
/// </remarks>
/// <param name="leads">The decided leads to fit to, at least one won and one lost; undecided ones count nothing.</param>
/// <param name="criteria">Positions of the criteria that have a coefficient.</param>
internal sealed class LogisticRegression(IReadOnlyCollection<LeadGroup> leads, IReadOnlyList<int> criteria)
{
    private const int MostSteps = 100;
    private const double Tolerance = 1e-9;

    // The month counts nothing here: what is alike but for it is one row.
    private readonly Row[] _rows =
    [
        .. leads.GroupBy(group => string.Concat(criteria.Select(criterion => group.Held[criterion]))).Select(alike => new Row(
            [1, .. alike.Key.Select(held => held == '1' ? 1d : 0d)], alike.Sum(group => group.Won), alike.Sum(group => group.Decided))),
    ];

    /// <summary>Fits.</summary>
    /// <param name="penalty">Above 0. Like a prior belief that coefficients are normal around 0 with variance 1 / penalty.</param>
    /// <param name="count">Number of criteria of the set.</param>
    /// <exception cref="InvalidOperationException">It does not converge, as it must for a concave function.</exception>
    public LogisticModel Fit(double penalty, int count)
    {
        var weights = Start();
        var value = Value(weights, penalty);
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Curvature(weights, penalty).Cholesky().Solve(Slope(weights, penalty));
            var (next, reached) = Climb(weights, direction, value, penalty);
            var moved = (next - weights).AbsoluteMaximum();
            (weights, value) = (next, reached);
            if (moved < Tolerance)
            {
                return ModelOf(weights, count);
            }
        }

        throw new InvalidOperationException($"The weights of {criteria.Count} criteria do not settle within {MostSteps} steps.");
    }

    // Nothing but the base rate.
    private Vector<double> Start()
    {
        var start = Vector<double>.Build.Dense(criteria.Count + 1);
        double won = _rows.Sum(row => row.Won), all = _rows.Sum(row => row.Decided);
        start[0] = Math.Log(won / (all - won));
        return start;
    }

    // A full step of Newton can overshoot: half of it is tried then, and so on.
    private (Vector<double> Weights, double Value) Climb(Vector<double> from, Vector<double> direction, double value, double penalty)
    {
        for (var share = 1d; share > Tolerance; share /= 2)
        {
            var next = from + share * direction;
            if (Value(next, penalty) is var reached && reached >= value)
            {
                return (next, reached);
            }
        }

        return (from, value);
    }

    private double Value(Vector<double> weights, double penalty)
    {
        var value = -penalty / 2 * Enumerable.Range(1, criteria.Count).Sum(index => weights[index] * weights[index]);
        foreach (var row in _rows)
        {
            var odds = row.Odds(weights);

            // log(1 + e^odds) without an overflow.
            value += row.Won * odds - row.Decided * (Math.Max(odds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(odds))));
        }

        return value;
    }

    private Vector<double> Slope(Vector<double> weights, double penalty)
    {
        var slope = -penalty * weights;
        slope[0] = 0;
        foreach (var row in _rows)
        {
            var missed = row.Won - row.Decided * row.Chance(weights);
            for (var index = 0; index < row.Held.Length; index++)
            {
                slope[index] += missed * row.Held[index];
            }
        }

        return slope;
    }

    private Matrix<double> Curvature(Vector<double> weights, double penalty)
    {
        var curvature = Matrix<double>.Build.Dense(weights.Count, weights.Count, (row, column) => row == column && row > 0 ? penalty : 0);
        foreach (var row in _rows)
        {
            var chance = row.Chance(weights);
            row.AddTo(curvature, row.Decided * chance * (1 - chance));
        }

        return curvature;
    }

    private LogisticModel ModelOf(Vector<double> weights, int count)
    {
        var coefficients = new double[count];
        for (var index = 0; index < criteria.Count; index++)
        {
            coefficients[criteria[index]] = weights[index + 1];
        }

        return new LogisticModel(weights[0], coefficients);
    }

    private sealed record Row(double[] Held, int Won, int Decided)
    {
        public double Odds(Vector<double> weights)
        {
            var odds = 0d;
            for (var index = 0; index < Held.Length; index++)
            {
                odds += Held[index] * weights[index];
            }

            return odds;
        }

        public double Chance(Vector<double> weights) => 1 / (1 + Math.Exp(-Odds(weights)));

        public void AddTo(Matrix<double> curvature, double weight)
        {
            for (var row = 0; row < Held.Length; row++)
            {
                for (var column = 0; column < Held.Length; column++)
                {
                    curvature[row, column] += weight * Held[row] * Held[column];
                }
            }
        }
    }
}
