using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.ScoreLeadershipApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="ScoreLeadershipApi"/>.</summary>
internal static class LeadershipApi
{
    internal static ApiSchema Score { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read self-ratings may ask; of everything else he sees what he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Score leadership", "Оценить руководство", "Оцінити керівництво", "领导评分"),
        Description = new(
            "A leader's scorecard of one period: model building 40, model checking 40, learning organization 20. Counted where there are data, by self-ratings where not. Reads only.",
            "Карта руководителя за период: построение модели 40, проверка модели 40, обучение компании 20. По данным, а где их нет, по самооценкам. Только чтение.",
            "Карта керівника за період: побудова моделі 40, перевірка моделі 40, навчання компанії 20. За даними, а де їх немає, за самооцінками. Лише читання.",
            "领导者的期间记分卡：建立模型 40，检验模型 40，学习型组织 20。有数据则统计，无数据则用自评。只读。"),
        Parameters =
        [
            new(
                Names.Grain, Picklist, true,
                new("Grain", "Вид периода", "Вид періоду", "期间类型"),
                new(
                    "Value of crma_periodgrain; quarter when missing.",
                    "Значение crma_periodgrain; по умолчанию квартал.",
                    "Значення crma_periodgrain; за замовчуванням квартал.",
                    "crma_periodgrain 的值；缺省为季度。")),
            new(
                Names.PeriodStart, DateTime, true,
                new("Period start", "Начало периода", "Початок періоду", "期间开始"),
                new(
                    "Any day of the period; the last whole one when missing.",
                    "Любой день периода; по умолчанию последний полный период.",
                    "Будь-який день періоду; за замовчуванням останній повний період.",
                    "期间内的任意一天；缺省为最近一个完整期间。")),
            new(
                Names.LeaderId, Guid, true,
                new("Leader", "Руководитель", "Керівник", "领导者"),
                new(
                    "User whose self-ratings count; the caller when missing.",
                    "Пользователь, чьи самооценки учитываются; по умолчанию вызывающий.",
                    "Користувач, чиї самооцінки враховуються; за замовчуванням той, хто викликає.",
                    "计入其自评的用户；缺省为调用者。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new(
                    "JSON object: the parts with their aspects, innovations, exchange days and open points.",
                    "Объект JSON: части с аспектами, нововведения, дни обмена и открытые вопросы.",
                    "Об’єкт JSON: частини з аспектами, нововведення, дні обміну та відкриті питання.",
                    "JSON 对象：各部分及其方面、创新、交流日和待办事项。")),
        ],
    };
}
